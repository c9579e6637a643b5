"""The tables of the plain records; their columns are the fields of the structs in `records.TABLES`."""

from typing import Final

RECORD_TABLES: Final = (
    """create table posts_plan (
        id text primary key, committee integer not null, elected integer not null, secretaries integer not null,
        deputies integer not null, deputy_mayors integer not null, offices text not null,
        slate_secretaries integer not null, slate_deputies integer not null, slate_members integer not null,
        woman integer not null, nominate_most integer not null, posts_before integer not null,
        posts_after integer not null, staff_before integer not null, staff_after integer not null,
        as_of text not null, superior text not null, document text not null, ordinal integer not null
    ) strict, without rowid""",
    """create table stages (
        id text primary key, start text not null, until text not null, closed_on text not null,
        closed_by text not null, note text not null, ordinal integer not null
    ) strict, without rowid""",
    """create table cadres (
        id text primary key, name text not null, gender text not null, birth text not null, education text not null,
        party text not null, unit text not null, post text not null, level text not null,
        secretary integer not null, dispatched integer not null, ordinal integer not null
    ) strict, without rowid""",
    """create table placements (
        cadre text primary key references cadres (id), outcome text not null, post text not null,
        document text not null, date text not null, ordinal integer not null
    ) strict, without rowid""",
    """create table conditions (
        id text primary key, kind text not null, value text not null, exempt text not null, article text not null,
        ordinal integer not null
    ) strict, without rowid""",
    """create table applicants (
        id text primary key, name text not null, gender text not null, birth text not null, nation text not null,
        education text not null, party text not null, worked_since text not null, source text not null,
        level text not null, unit text not null, post text not null, cadre text not null, applied text not null,
        cv text not null, phone text not null, remark text not null, withdrawn text not null,
        ordinal integer not null
    ) strict, without rowid""",
    """create table photos (
        applicant text primary key references applicants (id), media text not null, data text not null,
        ordinal integer not null
    ) strict, without rowid""",
    """create table vettings (
        applicant text not null references applicants (id), step text not null, decision text not null,
        reason text not null, decided_by text not null, date text not null, ordinal integer not null,
        primary key (applicant, step)
    ) strict, without rowid""",
    """create table notices (
        id text primary key, kind text not null, start text not null, until text not null, place text not null,
        text text not null, ordinal integer not null
    ) strict, without rowid""",
    """create table objections (
        id text primary key, notice text not null references notices (id),
        applicant text not null references applicants (id), text text not null, raised_by text not null,
        date text not null, decision text not null, reason text not null, settled_by text not null,
        settled_on text not null, ordinal integer not null
    ) strict, without rowid""",
    """create table assessments (
        applicant text primary key references applicants (id), grade text not null, note text not null,
        source text not null, ordinal integer not null
    ) strict, without rowid""",
    """create table units (
        id text primary key, name text not null, kind text not null, ordinal integer not null
    ) strict, without rowid""",
    """create table electors (
        id text primary key, unit text not null references units (id), name text not null, gender text not null,
        birth text not null, member integer not null, grounds text not null, away integer not null,
        contact text not null, answer text not null, remark text not null, ordinal integer not null
    ) strict, without rowid""",
    """create table namesakes (
        first text not null, second text not null, decided_by text not null, ordinal integer not null,
        primary key (first, second)
    ) strict, without rowid""",
    """create table slate (
        applicant text primary key references applicants (id), name text not null, place text not null,
        votes integer not null, rank integer not null, reason text not null, ordinal integer not null
    ) strict, without rowid""",
    """create table speeches (
        id text primary key, meeting text not null references meetings (id), contest text not null,
        person text not null, part text not null, seconds integer not null, allowed integer not null,
        ordinal integer not null
    ) strict, without rowid""",
    """create table approvals (
        contest text primary key references contests (id), people text not null, document text not null,
        date text not null, approved_by text not null, ordinal integer not null
    ) strict, without rowid""",
    """create table standings (
        meeting text not null, member text not null, standing text not null, reason text not null,
        document text not null, date text not null, ordinal integer not null, primary key (meeting, member),
        foreign key (meeting, member) references members (meeting, id)
    ) strict, without rowid""",
    """create table nominations (
        id text primary key, meeting text not null references meetings (id), contest text not null,
        office text not null, name text not null, gender text not null, member text not null, proposed_by text not null,
        deputies text not null, date text not null, motion text not null, reason text not null,
        withdrawn text not null, ordinal integer not null
    ) strict, without rowid""",
    """create table rounds (
        id text primary key, meeting text not null references meetings (id), title text not null,
        contests text not null, ordinal integer not null
    ) strict, without rowid""",
    """create table appointments (
        id text primary key, person text not null, applicant text not null, post text not null,
        organ text not null, basis text not null, document text not null, date text not null,
        ordinal integer not null
    ) strict, without rowid""",
    """create table vacancies (
        id text primary key, person text not null, applicant text not null, ended text not null,
        cause text not null, reason text not null, accepted_by text not null, document text not null,
        date text not null, ordinal integer not null
    ) strict, without rowid""",
    """create table disclosures (
        kind text primary key, date text not null, place text not null, seq integer not null,
        ordinal integer not null
    ) strict, without rowid""",
)
