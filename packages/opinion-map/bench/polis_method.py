"""Polis' method in plain numpy, written from its public description, to time beside the package.

  python3 polis_method.py VOTES.csv RUNS

Means filled in, two principal axes, projection, k-means of at most 100 base clusters, groups for each k with silhouette, group
statistics, representative statements' tests, consensus. Reading the file is not timed. Prints one JSON object.
"""

import csv
import json
import sys
import time

import numpy as np


def read(path):
    with open(path, newline="") as file:
        rows = list(csv.DictReader(file))
    time_of = "timestamp" if "timestamp" in rows[0] else None
    person_of = "voter-id" if "voter-id" in rows[0] else "person"
    statement_of = "comment-id" if "comment-id" in rows[0] else "statement"
    if time_of:
        rows.sort(key=lambda row: int(row[time_of]))
    people = {p: i for i, p in enumerate(sorted({row[person_of] for row in rows}))}
    statements = {s: i for i, s in enumerate(sorted({row[statement_of] for row in rows}))}
    index = np.array([(people[row[person_of]], statements[row[statement_of]]) for row in rows])
    return index, np.array([float(row["vote"]) for row in rows]), len(people), len(statements)


def assign(points, centres):
    far = ((points[:, None, :] - centres[None, :, :]) ** 2).sum(axis=2)
    return far.argmin(axis=1)


def k_means(points, weight, centres, steps):
    for _ in range(steps):
        group = assign(points, centres)
        moved = np.array(
            [np.average(points[group == c], axis=0, weights=weight[group == c]) if (group == c).any() else centres[c] for c in range(len(centres))]
        )
        done = np.abs(moved - centres).max() < 0.01
        centres = moved
        if done:
            break
    return assign(points, centres), centres


def silhouette(points, group):
    far = np.sqrt(((points[:, None, :] - points[None, :, :]) ** 2).sum(axis=2))
    values = []
    for i in range(len(points)):
        own = group == group[i]
        if own.sum() == 1:
            values.append(0.0)
            continue
        a = far[i, own].sum() / (own.sum() - 1)
        b = min(far[i, group == other].mean() for other in set(group.tolist()) if other != group[i])
        values.append((b - a) / max(a, b))
    return float(np.mean(values))


def statistics(votes, seen, members, k):
    agree = np.array([((votes == 1) & seen)[members == g].sum(axis=0) for g in range(k)], dtype=float)
    disagree = np.array([((votes == -1) & seen)[members == g].sum(axis=0) for g in range(k)], dtype=float)
    total = np.array([seen[members == g].sum(axis=0) for g in range(k)], dtype=float)
    tests = []
    for chose in (agree, disagree):
        rest, rest_total = chose.sum(axis=0) - chose, total.sum(axis=0) - total
        p = (chose + 1) / (total + 2)
        test = 2 * np.sqrt(total + 1) * ((chose + 1) / (total + 1) - 0.5)
        ratio = p / ((rest + 1) / (rest_total + 2))
        n1, n2 = total + 1, rest_total + 1
        pooled = (chose + 1 + rest + 1) / (n1 + n2)
        with np.errstate(divide="ignore", invalid="ignore"):
            two = ((chose + 1) / n1 - (rest + 1) / n2) / np.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
        tests.append((p, test, ratio, np.nan_to_num(two)))
    return tests, np.prod((agree + 1) / (total + 2), axis=0)


def compute(index, vote, people, statements):
    votes = np.full((people, statements), np.nan)
    votes[index[:, 0], index[:, 1]] = vote
    seen = ~np.isnan(votes)
    centre = np.nanmean(votes, axis=0)
    filled = np.where(seen, votes, centre) - centre
    _, _, axes = np.linalg.svd(filled, full_matrices=False)
    axes = axes[:2]
    off = np.where(seen, votes - centre, 0.0)
    counts = seen.sum(axis=1)
    place = off @ axes.T * np.sqrt(statements / np.maximum(counts, 1))[:, None]
    inside = counts >= min(7, statements)
    points = place[inside]
    _, first = np.unique(points.round(12), axis=0, return_index=True)
    base, centres = k_means(points, np.ones(len(points)), points[np.sort(first)[:100]], 100)
    kept = np.unique(base)
    centres, weight = centres[kept], np.array([(base == b).sum() for b in kept], dtype=float)
    best = None
    for k in range(2, min(5, 2 + len(kept) // 12) + 1):
        group, _ = k_means(centres, weight, centres[:k], 20)
        quality = silhouette(centres, group)
        if best is None or quality >= best[0]:
            best = (quality, k, group)
    _, k, group = best
    place_of = {b: i for i, b in enumerate(kept)}
    members = np.full(people, -1)
    members[inside] = [group[place_of[b]] for b in base]
    statistics(votes, seen, members, k)
    everybody = statistics(votes, seen, np.zeros(people), 1)
    return k, everybody


def main():
    index, vote, people, statements = read(sys.argv[1])
    times = []
    cpu = []
    for _ in range(int(sys.argv[2])):
        start, used = time.perf_counter(), time.process_time()
        k, _ = compute(index, vote, people, statements)
        times.append(time.perf_counter() - start)
        cpu.append(time.process_time() - used)
    middle = len(times) // 2
    print(json.dumps({"ms": sorted(times)[middle] * 1000, "cpuMs": sorted(cpu)[middle] * 1000, "k": int(k), "numpy": np.__version__}))


if __name__ == "__main__":
    main()
