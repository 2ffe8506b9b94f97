-- More ways in than the mailed link: passkeys, and a code from an authenticator as a second step. Like better-auth's own tables these
-- belong to an account, not to an organisation, so no row-level security stands under them; their own code alone reads them.
create table passkey (
  id uuid primary key default gen_random_uuid(),
  user_id text not null references auth."user" (id) on delete cascade,
  -- As the browser names it, and the public half that proves it.
  credential text not null unique check (length(credential) between 16 and 1400),
  public_key bytea not null,
  -- Goes up with each use where a passkey counts at all; a copy of it would fall behind.
  counter bigint not null default 0,
  transports text[] not null default '{}',
  name text not null check (length(name) between 1 and 60),
  added_on date not null,
  used_on date
);
create index passkey_user on passkey (user_id);

-- The secret that an authenticator shares with us, sealed with the outside key. It counts once a code has confirmed it.
create table second_factor (
  user_id text primary key references auth."user" (id) on delete cascade,
  secret_sealed bytea not null,
  confirmed_at timestamptz,
  -- The thirty seconds whose code was used last: that one, and those before it, are used up.
  last_step bigint
);

-- What lets somebody in whose authenticator is lost: each works once, and only its keyed hash is kept.
create table recovery_code (
  user_id text not null references auth."user" (id) on delete cascade,
  hash bytea not null,
  primary key (user_id, hash)
);

-- A sign-in, or the adding of a passkey, that has begun and is not done: one browser holds the other half in a cookie. Nobody is
-- signed in by one of these.
create table sign_in_step (
  hash bytea primary key,
  kind text not null check (kind in ('code', 'passkey', 'new-passkey', 'elsewhere')),
  user_id text references auth."user" (id) on delete cascade,
  -- What must come back: a challenge, a state. Sealed with the outside key.
  sealed bytea not null,
  tries int not null default 0,
  until timestamptz not null
);
create index sign_in_step_until on sign_in_step (until);

grant select, insert, update, delete on passkey, second_factor, recovery_code, sign_in_step to {{app}};

-- better-auth's own second factor holds only passwords back, never mailed links; nothing was ever kept in its table.
drop table auth."twoFactor";
alter table auth."user" drop column "twoFactorEnabled";
