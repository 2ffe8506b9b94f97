-- What partners did in a project is counted by side on its home. Answers stand in the ledger too, many more of them and in nobody's
-- name: an index of the deeds that carry one stays small however many people speak.
create index ledger_entry_deeds on ledger_entry (organisation_id, project_id, side) where actor is not null;
