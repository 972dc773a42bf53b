-- Plain SQL that SQLite and PostgreSQL both take; times are milliseconds since 1970, which no driver reads differently.
create table conversation (
  id text primary key,
  client text not null,
  title text not null,
  folded_title text not null,
  created_at bigint not null,
  changed_at bigint not null
);
create index conversation_by_client on conversation (client, changed_at);

create table answer (
  id text primary key,
  conversation text not null references conversation (id) on delete cascade,
  position bigint not null,
  question text not null,
  asked_at bigint not null,
  body text not null
);
create index answer_by_conversation on answer (conversation, position);

create table feedback (
  answer text not null references answer (id) on delete cascade,
  client text not null,
  vote text not null check (vote in ('up', 'down')),
  comment text,
  given_at bigint not null,
  primary key (answer, client)
);
