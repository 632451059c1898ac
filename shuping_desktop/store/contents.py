"""The contents of a review file as domain objects, refreshed after every change.

Only touched rows are read again: one ballot after a mark, regardless of the number of ballots.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, NamedTuple

import apsw

from ..messages import loads, msg
from ..scoring.ballot_number import BallotNumber
from ..scoring.ballots import (
    NOBODY,
    Ballot,
    Evaluator,
    Participant,
    SecondEntry,
    SecondRule,
    TrackData,
)
from ..scoring.fingerprint import Finalisation, standing
from ..scoring.flags import Acceptance
from ..scoring.row_problems import row_ground
from ..scoring.rulings import DECISIONS, GRADED, ROW, Opinion, Ruling
from ..scoring.scheme import EvaluatorGroup, Scheme, Track
from ..scoring.scheme_reading import SchemeError, read_scheme
from .ballot_rows import RowReader
from .bounds import check_ballots, check_tables
from .errors import DamagedError, StoreError
from .points import decode_points
from .touched import Touched

_RULING_COLUMNS = (
    "id, kind, ballot, participant, subject, ground, before, decision, method, detail, decided_by, reason, "
    "who, at, withdrawn_by, withdrawn_at, withdrawn_why, points"
)
_FINALISATION_COLUMNS = (
    "version, fingerprint, first_name, second_name, accepted, who, at, reopened_by, reopened_at, reopened_why"
)
_LONGEST_ID = 19
_LONGEST_SHARE = 3
_LONGEST_SCHEME = 1 << 20
REHEARSAL = "rehearsal"
"""Name of the setting that marks a rehearsal; written at creation and never changed."""


def own_setting(ballot_id: int) -> str:
    """Return the name of the setting with the id of the participant who filled in a ballot, 0 for none."""
    return f"own.{ballot_id}"


def columns_setting(track_id: str) -> str:
    """Return the name of the setting with the order of a track's columns."""
    return f"columns.{track_id}"


def own_ballot(setting: str) -> int | None:
    """Return the id of the ballot that a setting of `own_setting` is about; None for another setting."""
    start, dot, ballot_id = setting.partition(".")
    known = start == "own" and dot and ballot_id.isdecimal() and ballot_id.isascii()
    return int(ballot_id) if known and len(ballot_id) < _LONGEST_ID else None


class StoredGroup(NamedTuple):
    """An evaluator group with its id in the file and its track."""

    id: int
    track: str
    group: EvaluatorGroup


@contextmanager
def _contradictions_refused() -> Iterator[None]:
    """Raise StoreError for rows that contradict the review's own scheme."""
    try:
        yield
    except KeyError as error:
        message = msg("评议文件的内容与其中的方案不一致（{error}），请改用备份。", error=error.args[0])
        raise DamagedError(message) from error
    except IndexError as error:
        raise DamagedError(msg("评议文件的内容与其中的方案不一致，请改用备份。")) from error


class Contents:
    """Present state of a review, read from its tables."""

    def __init__(self, connection: apsw.Connection) -> None:
        """Read all tables. Raises StoreError if rows contradict the review's own scheme."""
        self._db = connection
        self._scheme_text: str | None = None
        self.reload()

    def checkpoint(self) -> Mapping[str, Any]:
        """Return the present state for `restore`; later changes replace parts and alter none of them."""
        return vars(self).copy()

    def restore(self, checkpoint: Mapping[str, Any]) -> None:
        """Return to an earlier state, without reading anything. The connection stays the present one."""
        connection = self._db
        vars(self).update(checkpoint)
        self._db = connection

    def is_same(self, other: "Contents") -> bool:
        """Return True if two reviews have the same data."""
        return (self.settings, self._tracks, self._groups, self.finalisations, self.accepted_flags) == (
            other.settings,
            other._tracks,
            other._groups,
            other.finalisations,
            other.accepted_flags,
        )

    @contextmanager
    def _all_or_nothing(self) -> Iterator[None]:
        """Keep the former state if reading fails halfway, and refuse contradictions as StoreError."""
        before = self.checkpoint()
        try:
            with _contradictions_refused():
                yield
        except BaseException:
            self.restore(before)
            raise

    def move_to(self, connection: apsw.Connection) -> None:
        """Read from another connection from now on, whose tables have the same contents."""
        self._db = connection

    def reload(self) -> None:
        """Read all tables again. Raises StoreError if rows contradict the review's own scheme."""
        check_tables(self._db)
        with self._all_or_nothing():
            self._load_structure()
            self._load_flags()
            self._ballots = self._load_ballots()
            self._order()
            self._arrange()

    def refresh(self, touched: Touched) -> None:
        """Read the touched rows again. Raises StoreError as `reload` does; the state is then unchanged."""
        if "evaluator_group" in touched.keys or "setting" in touched.keys:
            self.reload()
            return
        if touched.ballot_list:
            check_tables(self._db, touched.keys)
        else:
            check_ballots(self._db, touched.keys, touched.ballots)
        with self._all_or_nothing():
            if not touched.only_ballots:
                self._load_structure()
            if "accepted_flag" in touched.keys:
                self._load_flags()
            changed = touched.ballots | self._newly_ruled(touched)
            ballots = self._ballots.copy()
            for ballot_id in changed:
                ballots.pop(ballot_id, None)
                ballots |= self._load_ballots(ballot_id)
            self._ballots = ballots
            if touched.ballot_list:
                self._order()
            else:
                self._put_in_place(changed)
            self._arrange()

    def track_data(self, track_id: str) -> TrackData:
        """Return the data of one track; ballots are ordered by group, then by number."""
        return self._tracks[track_id]

    @property
    def heading(self) -> tuple[str, ...]:
        """Text of the scheme and texts above the results, which a fingerprint covers beside the data."""
        words = tuple(self.settings.get(name, "") for name in ("scheme", "title", "year", "school"))
        return (*words, REHEARSAL) if self.is_rehearsal else words

    @property
    def is_rehearsal(self) -> bool:
        """True if the review was created as a rehearsal (演练); no operation changes that."""
        return bool(self.settings.get(REHEARSAL))

    def groups(self, track_id: str) -> list[StoredGroup]:
        """Return the evaluator groups of a track in their order."""
        return [stored for stored in self._groups.values() if stored.track == track_id]

    def group_id(self, track_id: str, name: str) -> int:
        """Return the id of a track's evaluator group. Raises KeyError for an unknown name."""
        return {stored.group.name: stored.id for stored in self.groups(track_id)}[name]

    def ballot(self, ballot_id: int) -> Ballot:
        """Return the ballot with that id. Raises KeyError for an unknown id."""
        return self._ballots[ballot_id]

    def track_of_ballot(self, ballot_id: int) -> str:
        """Return the id of a ballot's track."""
        return self._groups[self._group_of[ballot_id]].track

    def tracks_of(self, touched: Touched) -> set[str]:
        """Return the ids of the tracks that a change may have touched, by the present state."""
        if not touched.only_ballots:
            return set(self._tracks)
        known = touched.ballots & self._group_of.keys()
        return {self.track_of_ballot(ballot) for ballot in known}

    def accepted_flags_of(self, track_id: str) -> list[tuple[Any, ...]]:
        """Return a track's accepted flags as tuples: ballot id, participant id, kind, digest, reason, who."""
        return [
            (*key, flag.digest, flag.reason, flag.who)
            for key, flag in self.accepted_flags.items()
            if key[0] in self._group_of and self.track_of_ballot(key[0]) == track_id
        ]

    def _newly_ruled(self, touched: Touched) -> set[int]:
        """Return the ids of the ballots with a row on which a ruling was given or withdrawn."""
        changed = {int(key[0]) for key in touched.keys.get("ruling", ())}
        if not changed:
            return set()
        rows = self._query("SELECT id, ballot FROM ruling WHERE ballot <> 0 ORDER BY id")
        ruled = {ballot for ruling, ballot in rows if ruling in changed}
        gone = {ballot.id for ballot in self._ballots.values() if self._ruling_ids(ballot) & changed}
        return (ruled | gone) & self._ballots.keys()

    def _ruling_ids(self, ballot: Ballot) -> set[int]:
        return {ruling.id for ruling in ballot.ruled.values()}

    def _load_flags(self) -> None:
        rows = self._query(
            "SELECT ballot, participant, kind, digest, reason, who FROM accepted_flag ORDER BY 1, 2, 3"
        )
        self.accepted_flags: Mapping[tuple[int, int, str], Acceptance] = {
            (row[0], row[1], row[2]): Acceptance(*row[3:]) for row in rows
        }
        """Accepted flags by ballot id, participant id (0: the whole ballot) and kind."""

    def _load_structure(self) -> None:
        self.settings = dict(self._query("SELECT name, value FROM setting ORDER BY name"))
        self.scheme = self._load_scheme()
        groups = self._query(
            "SELECT id, track, name, number_prefix, issued FROM evaluator_group ORDER BY place, id"
        )
        first = self._first_groups()
        self._groups = {
            row[0]: StoredGroup(
                row[0], row[1], EvaluatorGroup(*row[2:])._replace(peers=first.get((row[1], row[0]), ()))
            )
            for row in groups
        }
        weights = self._query("SELECT evaluator_group, category, value FROM weight ORDER BY 1, 2")
        self._weights = {(group, category): value for group, category, value in weights}
        self._quotas: defaultdict[str, dict[str, int]] = defaultdict(dict)
        for track, grade, value in self._query("SELECT track, grade, value FROM quota ORDER BY 1, 2"):
            self._quotas[track][grade] = value
        self._participants = self._load_participants()
        self._evaluators = self._load_evaluators()
        self._rulings = self._load_rulings()
        opinions = self._query(
            "SELECT participant, achievements, shortcomings, finished FROM opinion ORDER BY 1"
        )
        self._opinions = {row[0]: Opinion(row[1], row[2], bool(row[3])) for row in opinions}
        self.finalisations = self._load_finalisations()
        self._load_frames()

    def _first_groups(self) -> Mapping[tuple[str, int], tuple[str, ...]]:
        """Return the categories that fill in the scheme's own groups, by track and id.

        A new review numbers the scheme's groups from 1 (`operations.reviews`), and ids are never reused: a
        group that was renamed stays the one of its category.
        """
        groups = [(track, group) for track in self.scheme.tracks for group in track.groups]
        return {
            (track.id, key): tuple(each.name for each in track.categories if group.is_own_of(each.name))
            for key, (track, group) in enumerate(groups, 1)
        }

    def _load_scheme(self) -> Scheme:
        text = self.settings["scheme"]
        if len(text) > _LONGEST_SCHEME:
            raise StoreError(msg("评议文件里的方案太长，请改用备份。"))
        if text == self._scheme_text:
            return self.scheme
        try:
            scheme = read_scheme(text, stored=True)
        except SchemeError as error:
            first = error.faults[0].message
            raise StoreError(msg("评议文件里的方案不能用（{error}），请改用备份。", error=first)) from error
        self._scheme_text = text
        return scheme

    def _load_participants(self) -> Mapping[str, list[Participant]]:
        found: dict[str, list[Participant]] = {track.id: [] for track in self.scheme.tracks}
        sql = (
            "SELECT track, id, name, position, category, report_in, countersigned "
            "FROM participant ORDER BY place, id"
        )
        for track, key, name, position, category, report_in, countersigned in self._query(sql):
            self.scheme.track(track).category(category)
            person = Participant(key, name, position, category, bool(report_in), bool(countersigned))
            found[track].append(person)
        return found

    def _load_evaluators(self) -> Mapping[str, list[Evaluator]]:
        found: dict[str, list[Evaluator]] = {track.id: [] for track in self.scheme.tracks}
        for key, group, name in self._query(
            "SELECT id, evaluator_group, name FROM evaluator ORDER BY place, id"
        ):
            stored = self._groups[group]
            found[stored.track].append(Evaluator(key, stored.group.name, name))
        return found

    def _load_rulings(self) -> Mapping[str, list[Ruling]]:
        """Return all rulings, withdrawn ones too, by track in their order."""
        grades: defaultdict[int, dict[int, str]] = defaultdict(dict)
        for ruling, person, grade in self._query(
            "SELECT ruling, participant, grade FROM ruled_grade ORDER BY 1, 2"
        ):
            grades[ruling][person] = grade
        found: dict[str, list[Ruling]] = {track.id: [] for track in self.scheme.tracks}
        sql = f"SELECT track, {_RULING_COLUMNS} FROM ruling ORDER BY id"
        for track, *values in self._query(sql):
            ruling = Ruling(*(*values, grades[values[0]]))
            ruling = replace(ruling, subject=loads(values[4]), before=loads(values[6]))
            if ruling.decision not in (*DECISIONS, GRADED):
                raise KeyError(ruling.decision)
            found[track].append(ruling)
        return found

    def final_version(self, track_id: str) -> Finalisation | None:
        """Return the final version of a track that is in force; None while the track is open."""
        return standing(self.finalisations[track_id])

    def _load_finalisations(self) -> Mapping[str, list[Finalisation]]:
        found: dict[str, list[Finalisation]] = {track.id: [] for track in self.scheme.tracks}
        sql = f"SELECT track, {_FINALISATION_COLUMNS} FROM finalisation ORDER BY id"
        for track, *values in self._query(sql):
            final = Finalisation(*values)
            found[track].append(final._replace(accepted=decode_points(values[4])))
        return found

    def _load_ballots(self, only: int | None = None) -> dict[int, Ballot]:
        """Return all ballots, or the one with the id `only`, by id."""
        reader = RowReader(self._db, self._widths())
        first, seconds = reader.first(only), self._load_seconds(reader, only)
        typists, ruled = self._load_typists(only), self._rulings_on_rows()
        sql = "SELECT id, evaluator_group, number, evaluator, typed_by, void_reason, note FROM ballot"
        found: dict[int, Ballot] = {}
        for key, group, number, evaluator, typed_by, void_reason, note in self._query_ballots(
            sql, "id", only
        ):
            ballot = Ballot(
                key,
                self._groups[group].group.name,
                number,
                evaluator,
                first.get(key, {}),
                typed_by,
                void_reason,
                seconds.get(key),
                typists=typists.get(key, NOBODY),
                note=note,
                own=self._declared_own(key),
            )
            rulings = ruled.get(key, ())
            found[key] = replace(ballot, ruled=_in_force(ballot, rulings)) if rulings else ballot
        return found

    def _declared_own(self, ballot_id: int) -> int | None:
        """Return the id of the participant declared to be a ballot's evaluator, 0 for none."""
        declared = self.settings.get(own_setting(ballot_id), "")
        known = declared.isdecimal() and declared.isascii() and len(declared) < _LONGEST_ID
        return int(declared) if known else None

    def _rulings_on_rows(self) -> Mapping[int, list[Ruling]]:
        """Return the rulings on rows that were not withdrawn, by ballot id."""
        found: defaultdict[int, list[Ruling]] = defaultdict(list)
        for rulings in self._rulings.values():
            for ruling in rulings:
                if ruling.kind == ROW and not ruling.is_withdrawn:
                    found[ruling.ballot_id].append(ruling)
        return found

    def _load_typists(self, only: int | None) -> Mapping[int, tuple[frozenset[str], frozenset[str]]]:
        """Return the typists of the first and the second reading by ballot id."""
        found: defaultdict[int, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
        for ballot, reading, who in self._query_ballots(
            "SELECT ballot, reading, who FROM typist", "ballot", only
        ):
            found[ballot][reading - 1].add(who)
        return {key: (frozenset(first), frozenset(second)) for key, (first, second) in found.items()}

    def _load_seconds(self, reader: RowReader, only: int | None) -> Mapping[int, SecondEntry]:
        rows = reader.second(only)
        entries = self._query_ballots("SELECT ballot, who, finished FROM second_entry", "ballot", only)
        return {key: SecondEntry(who, bool(finished), rows.get(key, {})) for key, who, finished in entries}

    def _widths(self) -> Mapping[int, int]:
        """Return the number of criteria that a participant is marked on, by participant id."""
        return {
            person.id: len(self.scheme.track(track).criteria)
            for track, people in self._participants.items()
            for person in people
        }

    def _order(self) -> None:
        """Order each track's ballots by group, then by number."""
        self._group_of = dict(self._query("SELECT id, evaluator_group FROM ballot ORDER BY id"))
        place = {group: index for index, group in enumerate(self._groups)}

        def order(ballot: Ballot) -> tuple[int, BallotNumber, str]:
            # Older files may hold a number twice in different spelling.
            return (place[self._group_of[ballot.id]], BallotNumber(ballot.number), ballot.number)

        self._ordered: dict[str, list[Ballot]] = {track.id: [] for track in self.scheme.tracks}
        self._place_of: dict[int, tuple[str, int]] = {}
        for ballot in sorted(self._ballots.values(), key=order):
            track = self.track_of_ballot(ballot.id)
            self._place_of[ballot.id] = (track, len(self._ordered[track]))
            self._ordered[track].append(ballot)

    def _put_in_place(self, changed: set[int]) -> None:
        """Replace ballots that were read again, without sorting all of them."""
        # A forged journal may name ballots that do not exist.
        ordered = {track: ballots[:] for track, ballots in self._ordered.items()}
        for key in changed & self._place_of.keys():
            track, index = self._place_of[key]
            ordered[track][index] = self._ballots[key]
        self._ordered = ordered

    def _arrange(self) -> None:
        """Build the data of each track; all but its ballots are the same objects until they change."""
        self._tracks = {
            key: replace(frame, ballots=tuple(self._ordered[key])) for key, frame in self._frames.items()
        }

    def _load_frames(self) -> None:
        self._frames = {
            track.id: TrackData(
                track.with_groups(
                    tuple(stored.group for stored in self.groups(track.id)),
                    self._weights_of(track.id),
                )
                .with_quotas(self._quotas[track.id])
                ._replace(column_order=self._column_order(track)),
                tuple(self._participants[track.id]),
                (),
                tuple(self._evaluators[track.id]),
                self._second_rule(),
                tuple(self._rulings[track.id]),
                {key: self._opinions[key] for key in self._ids_of(track.id) if key in self._opinions},
            )
            for track in self.scheme.tracks
        }

    def _column_order(self, track: Track) -> tuple[int, ...]:
        """Return the stored order of a track's columns; empty if there is none that fits."""
        try:
            stored = json.loads(self.settings.get(columns_setting(track.id), "[]"))
        except (ValueError, RecursionError):
            return ()
        fits = isinstance(stored, list) and all(type(index) is int for index in stored)
        return tuple(stored) if fits and sorted(stored) == list(range(len(track.criteria))) else ()

    def _ids_of(self, track_id: str) -> list[int]:
        return [person.id for person in self._participants[track_id]]

    def _second_rule(self) -> SecondRule:
        share = self.settings.get("second_share", "")
        known = share.isdecimal() and len(share) <= _LONGEST_SHARE
        return SecondRule(min(int(share), 100) if known else 0, self.settings.get("second_seed", ""))

    def _weights_of(self, track_id: str) -> Mapping[str, Mapping[str, int]]:
        return {
            category.name: {
                stored.group.name: self._weights.get((stored.id, category.name), 0)
                for stored in self.groups(track_id)
            }
            for category in self.scheme.track(track_id).categories
        }

    def _query(self, sql: str, bound: tuple[int, ...] = ()) -> Iterator[tuple[Any, ...]]:
        """Query the review's tables, whose column types STRICT guarantees."""
        return self._db.execute(sql, bound)

    def _query_ballots(self, select: str, column: str, only: int | None) -> Iterator[tuple[Any, ...]]:
        """Run `select` over all rows, or those of one ballot, ordered by the first two columns."""
        if only is None:
            return self._query(f"{select} ORDER BY 1, 2")
        return self._query(f"{select} WHERE {column} = ? ORDER BY 1, 2", (only,))


def _in_force(ballot: Ballot, rulings: Sequence[Ruling]) -> Mapping[int, Ruling]:
    """Return the latest ruling on each row that still has the ruling's ground, by participant id."""
    return {
        ruling.participant_id: ruling
        for ruling in rulings
        if ruling.participant_id in ballot.rows
        and ruling.ground == row_ground(ballot, ruling.participant_id, ballot.rows[ruling.participant_id])
    }
