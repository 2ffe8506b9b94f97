-- The tables of better-auth 1.7, as its own generator states them, frozen here: the program's role may not change them.
create schema auth;
grant usage on schema auth to {{app}};
set local search_path = auth;

create table "user" ("id" text not null primary key, "name" text not null, "email" text not null unique, "emailVerified" boolean not null, "image" text, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz default CURRENT_TIMESTAMP not null, "twoFactorEnabled" boolean);
create table "session" ("id" text not null primary key, "expiresAt" timestamptz not null, "token" text not null unique, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz not null, "ipAddress" text, "userAgent" text, "userId" text not null references "user" ("id") on delete cascade);
create table "account" ("id" text not null primary key, "accountId" text not null, "providerId" text not null, "userId" text not null references "user" ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz not null);
create table "verification" ("id" text not null primary key, "identifier" text not null, "value" text not null, "expiresAt" timestamptz not null, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz default CURRENT_TIMESTAMP not null);
create table "twoFactor" ("id" text not null primary key, "secret" text not null, "backupCodes" text not null, "userId" text not null references "user" ("id") on delete cascade, "verified" boolean, "failedVerificationCount" integer, "lockedUntil" timestamptz);
create index "session_userId_idx" on "session" ("userId");
create index "account_userId_idx" on "account" ("userId");
create index "verification_identifier_idx" on "verification" ("identifier");
create index "twoFactor_secret_idx" on "twoFactor" ("secret");
create index "twoFactor_userId_idx" on "twoFactor" ("userId");

grant select, insert, update, delete on all tables in schema auth to {{app}};
set local search_path = public;

-- The first steward's way in: one single-use link, kept only as a hash.
create table first_link (
  hash bytea primary key,
  created_at timestamptz not null default now(),
  used_at timestamptz
);
grant select, insert, update on first_link to {{app}};

-- Asking for a sign-in link leaves a row whether an account exists or not, so that both take the same time.
create table sign_in_request (
  id uuid primary key default gen_random_uuid(),
  email_sealed bytea not null,
  created_at timestamptz not null default now()
);
grant select, insert, delete on sign_in_request to {{app}};

-- Mail that waits to be sent, or to be handed over by the steward where no mail server is set. Sealed with the outside key.
create table mail (
  id uuid primary key default gen_random_uuid(),
  kind text not null,
  sealed bytea not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  failures int not null default 0,
  last_failure text
);
grant select, insert, update, delete on mail to {{app}};

-- How often something was tried, by a keyed hash of who or where; short-lived, so it need not survive a crash.
create unlogged table rate (
  bucket bytea not null,
  slot bigint not null,
  tries int not null,
  since timestamptz not null default now(),
  primary key (bucket, slot)
);
grant select, insert, update, delete on rate to {{app}};

-- Small facts about the installation itself: which key it was made with, whether the recovery sheet was put away.
create table installation (
  name text primary key,
  value text not null,
  at timestamptz not null default now()
);
grant select, insert, update on installation to {{app}};
