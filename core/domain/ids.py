"""Typed names, so that a batch is never passed where a contest is meant."""

from typing import NewType

CandidateId = NewType("CandidateId", str)
ContestId = NewType("ContestId", str)
BatchName = NewType("BatchName", str)
BallotNumber = NewType("BallotNumber", int)
MemberId = NewType("MemberId", str)
MeetingId = NewType("MeetingId", str)
