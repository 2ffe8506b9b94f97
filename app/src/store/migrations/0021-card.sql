-- Keys that are printed before anybody speaks: on cards, and on the strip that is torn off an answer sheet. The number stands on
-- both halves and leads to nothing by itself; of the key only its keyed hash is kept.
create table key_card (
  organisation_id uuid not null,
  number text not null check (number ~ '^[0-9]{8}$'),
  conversation_id uuid not null,
  key_hash bytea not null unique,
  made_by uuid not null,
  made_on date not null,
  -- The form that used it, as a keyed hash: the same form may send it again.
  used_by bytea,
  primary key (organisation_id, number),
  foreign key (organisation_id, conversation_id) references conversation (organisation_id, id),
  foreign key (organisation_id, made_by) references person (organisation_id, id)
);

-- Answers that somebody typed in for somebody, and who typed: one typist's answers are half of what is enough, at most.
create table typed_answer (
  organisation_id uuid not null,
  answer_id uuid not null,
  conversation_id uuid not null,
  typed_by uuid not null,
  primary key (organisation_id, answer_id),
  foreign key (organisation_id, conversation_id) references conversation (organisation_id, id),
  foreign key (organisation_id, typed_by) references person (organisation_id, id)
);
create index typed_answer_conversation on typed_answer (organisation_id, conversation_id);

-- Who has typed for somebody in a project, and so has read voices of it: whoever has can guess no more. It leads to no answer, and
-- stays when the words are taken back.
create table typist (
  organisation_id uuid not null,
  project_id uuid not null,
  person_id uuid not null,
  primary key (organisation_id, project_id, person_id),
  foreign key (organisation_id, project_id) references project (organisation_id, id),
  foreign key (organisation_id, person_id) references person (organisation_id, id)
);

-- Addresses nothing is ever sent to, as keyed hashes: people who grieve, people who asked for peace.
create table no_contact (
  organisation_id uuid not null references organisation,
  address_hash bytea not null,
  added_by uuid not null,
  added_on date not null,
  primary key (organisation_id, address_hash),
  foreign key (organisation_id, added_by) references person (organisation_id, id)
);

do $$
declare name text;
begin
  foreach name in array array['key_card', 'typed_answer', 'typist', 'no_contact'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own on %I to {{app}} using (organisation_id = current_organisation()) with check (organisation_id = current_organisation())', name);
  end loop;
end $$;
grant select, insert, update, delete on key_card to {{app}};
grant select, insert, delete on typed_answer, no_contact to {{app}};
grant select, insert on typist to {{app}};

-- Whether a key stands on a card nobody has answered with yet: whoever types it is told so, and not that it is wrong.
create function find_card(wanted bytea) returns table (organisation_id uuid, conversation_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select organisation_id, conversation_id from key_card where key_hash = wanted and used_by is null $$;
revoke execute on function find_card(bytea) from public;
grant execute on function find_card(bytea) to {{app}};
