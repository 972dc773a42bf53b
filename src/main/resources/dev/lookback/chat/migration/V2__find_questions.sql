-- Conversations are found by what was asked in them too, not by their titles alone.
alter table answer add column folded_question text not null default '';
update answer set folded_question = lower(question);
