"""Works out the expected figures of the conformance cases a second way, with scipy: run `python3 expected.py` here.

Nothing is shared with the package: the log posterior is summed over single answers as they stand in the README, its peak is
found by BFGS with numerical slopes and refined by Newton steps on numerical second derivatives, the covariance is their inverse.
"""
import json
import math
import os

import numpy as np
from scipy.optimize import minimize
from scipy.stats import multivariate_normal, norm

SET_WEIGHT = {3: 3 / 4, 4: 5 / 9}


def log_posterior(params, names, groups, choices, s):
    n = len(names)
    worth = dict(zip(names, params[:n]))
    offset = {g: dict(zip(names, params[n * (k + 1):n * (k + 2)])) for k, g in enumerate(groups)}
    side = params[n * (len(groups) + 1)]
    tied = any(c.get("chosen") == "both" for c in choices)
    tie = params[-1] if tied else -math.inf
    mean = s.get("priorMean", {})
    total = -sum((worth[i] - mean.get(i, 0)) ** 2 for i in names) / (2 * s.get("priorSpread", 1) ** 2)
    total -= sum(d ** 2 for g in groups for d in offset[g].values()) / (2 * s.get("groupSpread", 0.5) ** 2)
    total -= side ** 2 / (2 * 0.5 ** 2)
    if tied:
        total -= tie ** 2 / (2 * 2 ** 2)
    for c in choices:
        of = lambda i: worth[i] + (offset[c["group"]][i] if c.get("group") in offset else 0)
        if "shown" in c:
            others = [i for i in c["shown"] if i not in (c["best"], c["worst"])]
            pairs = [(c["best"], c["worst"])] + [(c["best"], i) for i in others] + [(i, c["worst"]) for i in others]
            total += SET_WEIGHT[len(c["shown"])] * sum(-math.log(1 + math.exp(of(b) - of(a))) for a, b in pairs)
        elif c["chosen"] != "neither":
            gap = of(c["left"]) - of(c["right"]) + side
            e = {"left": math.exp(gap / 2), "right": math.exp(-gap / 2), "both": math.exp(tie) if tied else 0.0}
            total += math.log(e[c["chosen"]] / sum(e.values()))
    return total


def hessian(f, x, h=2e-4):
    n = len(x)
    out = np.zeros((n, n))
    unit = np.eye(n) * h
    for i in range(n):
        for j in range(i, n):
            a, b = unit[i], unit[j]
            out[i, j] = out[j, i] = (f(x + a + b) - f(x + a - b) - f(x - a + b) + f(x - a - b)) / (4 * h * h)
    return out


def slope(f, x, h=1e-5):
    return np.array([(f(x + u) - f(x - u)) / (2 * h) for u in np.eye(len(x)) * h])


def fit(case):
    choices, s = case["choices"], case.get("settings", {})
    named = {i for c in choices for i in (c["shown"] if "shown" in c else (c["left"], c["right"]))}
    names = sorted(s.get("items", named))
    people = {}
    for c in choices:
        if c.get("group"):
            people.setdefault(c["group"], set()).add(c["person"])
    groups = sorted(g for g in people if len(people[g]) >= s.get("groupFloor", 8))
    groups = groups if len(groups) > 1 else []
    tied = any(c.get("chosen") == "both" for c in choices)
    size = len(names) * (len(groups) + 1) + 1 + tied
    f = lambda x: -log_posterior(x, names, groups, choices, s)
    x = minimize(f, np.zeros(size), method="BFGS", options={"gtol": 1e-7}).x
    for _ in range(3):
        x = x - np.linalg.solve(hessian(f, x), slope(f, x))
    return names, groups, x, np.linalg.inv(hessian(f, x)), tied


def order(names, groups, x, cov, weights, top):
    n = len(names)
    a = np.zeros((n, len(x)))
    for i in range(n):
        a[i, i] = 1
        for k, w in enumerate(weights):
            a[i, n * (k + 1) + i] = w
    a = a - a.mean(axis=0)
    mean, c = a @ x, a @ cov @ a.T
    z = norm.ppf(0.95)
    out = {}
    for i, name in enumerate(names):
        sd = math.sqrt(max(0, c[i, i]))
        chance = float(np.mean([1 / (1 + math.exp(mean[j] - mean[i])) for j in range(n) if j != i]))
        out[name] = {"worth": mean[i], "worthInterval": [mean[i] - z * sd, mean[i] + z * sd], "chance": chance}
        if top == 1 and n == 3:
            others = [j for j in range(n) if j != i]
            d = np.array([[1.0 if k == i else (-1.0 if k == j else 0.0) for k in range(n)] for j in others])
            gap = multivariate_normal(mean=-(d @ mean), cov=d @ c @ d.T, allow_singular=True)
            out[name]["topChance"] = float(gap.cdf(np.zeros(2)))
    return out


def expected(case):
    names, groups, x, cov, tied = fit(case)
    s = case.get("settings", {})
    given = s.get("groupWeights", "equal")
    weights = [1 if given == "equal" else given[g] for g in groups]
    weights = [w / sum(weights) for w in weights]
    side = len(names) * (len(groups) + 1)
    z, sd = norm.ppf(0.95), math.sqrt(cov[side, side])
    out = {"items": order(names, groups, x, cov, weights, s.get("top", 5)),
           "sideBias": {"value": x[side], "interval": [x[side] - z * sd, x[side] + z * sd]}}
    if tied:
        out["tieChance"] = math.exp(x[-1]) / (2 + math.exp(x[-1]))
    if groups:
        out["groups"] = {g: order(names, groups, x, cov, [float(h == g) for h in groups], s.get("top", 5)) for g in groups}
    return out


def pair(person, left, right, chosen, **more):
    return {"person": person, "left": left, "right": right, "chosen": chosen, **more}


def many(rows, **more):
    return [pair(f"p{k}-{n}", l, r, c, **more) for k, (l, r, c, count) in enumerate(rows) for n in range(count)]


def cases():
    pairs = many([("rest", "food", "left", 7), ("food", "rest", "left", 3), ("rest", "quiet", "left", 4),
                  ("quiet", "rest", "left", 4), ("food", "quiet", "right", 6), ("food", "quiet", "left", 1)])
    ties = pairs + many([("rest", "quiet", "both", 5), ("food", "quiet", "both", 1), ("food", "rest", "neither", 2)])
    sets = [{"person": f"s{k}", "shown": shown, "best": b, "worst": w} for k, (shown, b, w) in enumerate([
        (["food", "quiet", "rest", "visit"], "rest", "food"), (["visit", "food", "quiet", "rest"], "visit", "quiet"),
        (["food", "quiet", "visit"], "visit", "food"), (["rest", "quiet", "visit"], "rest", "visit"),
        (["food", "quiet", "rest", "visit"], "rest", "quiet")])]
    grouped = []
    for k in range(8):
        grouped += [pair(f"a{k}", "rest", "food", "left" if k < 7 else "right", group="ward"),
                    pair(f"b{k}", "food", "rest", "left" if k < 6 else "right", group="home"),
                    pair(f"a{k}", "quiet", "food", "left" if k < 5 else "right", group="ward"),
                    pair(f"b{k}", "quiet", "rest", "both" if k < 3 else "left", group="home")]
    grouped += [pair("x", "quiet", "food", "left", group="few"), pair("y", "food", "rest", "left")]
    cited = [("Biometrika", "Comm Statist", 730, 33), ("Biometrika", "JASA", 498, 320), ("Biometrika", "JRSS-B", 221, 284),
             ("Comm Statist", "JASA", 68, 813), ("Comm Statist", "JRSS-B", 17, 276), ("JASA", "JRSS-B", 142, 325)]
    journals = [row for a, b, won, lost in cited for row in ((a, b, "left", won - won // 2), (b, a, "right", won // 2),
                                                            (a, b, "right", lost - lost // 2), (b, a, "left", lost // 2))]
    return [
        {"name": "pairs", "choices": pairs, "settings": {"top": 1}},
        {"name": "ties", "choices": ties, "settings": {"top": 1}},
        {"name": "sets", "choices": sets},
        {"name": "mixed-with-prior", "choices": ties + sets,
         "settings": {"priorMean": {"visit": 0.4, "food": -0.2}, "priorSpread": 0.8, "items": ["food", "new", "quiet", "rest", "visit"]}},
        {"name": "groups-equal", "choices": grouped, "settings": {"top": 1}},
        {"name": "groups-by-population", "choices": grouped,
         "settings": {"groupWeights": {"ward": 0.2, "home": 0.8}, "groupSpread": 0.7}},
        {"name": "journals", "counted": journals, "choices": many(journals), "settings": {"priorSpread": 1},
         "source": "Citations among four statistics journals: Stigler (1994), Statistical Science 9, table in Agresti (2002) p. 448"},
    ]


if __name__ == "__main__":
    here = os.path.dirname(os.path.abspath(__file__))
    for case in cases():
        done = {"name": case["name"], "source": case.get("source", "worked out by expected.py with scipy"), "tolerance": 1e-5,
                "settings": case.get("settings", {}), "expected": expected(case)}
        done["counted" if "counted" in case else "choices"] = case.get("counted", case["choices"])
        with open(os.path.join(here, case["name"] + ".json"), "w", encoding="utf-8") as file:
            json.dump(done, file, ensure_ascii=False)
            file.write("\n")
        print(case["name"], json.dumps(done["expected"])[:160])
