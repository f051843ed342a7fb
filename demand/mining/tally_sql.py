"""The statements by which people are counted. Text only; `Tally` runs them."""

from __future__ import annotations

LINE = """
CREATE TABLE IF NOT EXISTS line (
  no BIGINT, week INTEGER, at_s BIGINT, room INTEGER, viewer BIGINT,
  skeleton BIGINT, letters INTEGER, said INTEGER, shown INTEGER)
"""

# one row for each line and signal; a line of two mentions that come to the same is one
FACTS = """
CREATE OR REPLACE TABLE fact AS
SELECT DISTINCT l.no, l.week, l.at_s, l.room, l.viewer, l.skeleton, l.letters, r.signal
FROM line l JOIN said s USING (said) JOIN resolved r USING (mention, shown);
CREATE OR REPLACE TABLE busy AS
SELECT week, viewer, count(*) AS lines FROM line GROUP BY week, viewer
"""

MACHINES = """
CREATE OR REPLACE TABLE machine AS
SELECT DISTINCT week, viewer FROM (
  SELECT l.week, l.viewer FROM line l
  JOIN busy b ON b.week = l.week AND b.viewer = l.viewer AND b.lines >= ?
  GROUP BY l.week, l.viewer, l.at_s // ? HAVING count(*) >= ?)
UNION
SELECT DISTINCT week, viewer FROM (
  SELECT week, viewer FROM line WHERE skeleton <> 0
  GROUP BY week, viewer, skeleton HAVING count(*) >= ?)
"""

# two rows of windows, half a window apart, so that no wave hides across the edge of one
WAVES = """
CREATE OR REPLACE TABLE wave AS
WITH even AS (
  SELECT room, skeleton, at_s // $2 AS slot FROM line WHERE letters >= $1
  GROUP BY ALL HAVING count(DISTINCT viewer) >= $3),
odd AS (
  SELECT room, skeleton, (at_s + $5) // $6 AS slot FROM line WHERE letters >= $4
  GROUP BY ALL HAVING count(DISTINCT viewer) >= $7),
copied AS (
  SELECT l.no, l.week, l.room, l.skeleton, l.at_s, l.viewer FROM line l
  WHERE EXISTS (SELECT 1 FROM even e WHERE e.room = l.room AND e.skeleton = l.skeleton
                AND e.slot = l.at_s // $8)
     OR EXISTS (SELECT 1 FROM odd o WHERE o.room = l.room AND o.skeleton = l.skeleton
                AND o.slot = (l.at_s + $9) // $10))
SELECT no, row_number() OVER (
  PARTITION BY week, room, skeleton ORDER BY at_s, viewer, no) > 1 AS is_copy FROM copied
"""

# windows half a window apart here too; of a crowd the one who came first stays
CROWDS = """
CREATE OR REPLACE TABLE crowd AS
WITH whole AS (
  SELECT week, room, signal, count(DISTINCT viewer) AS people FROM fact GROUP BY ALL),
open AS (
  SELECT week, room, count(DISTINCT at_s // $1) AS slots FROM line GROUP BY ALL),
newcomer AS (
  SELECT f.* FROM fact f
  JOIN busy b ON b.week = f.week AND b.viewer = f.viewer AND b.lines <= 2),
shifted AS (SELECT 0 AS shift UNION ALL SELECT $1 // 2),
slot AS (
  SELECT n.week, n.room, n.signal, s.shift, (n.at_s + s.shift) // $1 AS slot,
    count(DISTINCT n.viewer) AS people
  FROM newcomer n, shifted s GROUP BY ALL HAVING count(DISTINCT n.viewer) >= $2),
sent AS (
  SELECT s.* FROM slot s
  JOIN whole w USING (week, room, signal) JOIN open o USING (week, room)
  WHERE s.people >= $3 * greatest(1.0, (w.people - s.people) / greatest(1, o.slots - 1))),
member AS (
  SELECT DISTINCT n.no, n.signal, n.week, n.room, n.at_s, n.viewer FROM newcomer n
  JOIN sent s ON s.week = n.week AND s.room = n.room AND s.signal = n.signal
    AND s.slot = (n.at_s + s.shift) // $1)
SELECT no, signal, row_number() OVER (
  PARTITION BY week, room, signal, at_s // 86400 ORDER BY at_s, viewer, no) > 1 AS is_more
FROM member
"""

# a viewer's later signals beyond the limit do not count
PERSONS = """
CREATE OR REPLACE TABLE person AS
WITH marked AS (
  SELECT f.*, coalesce(v.is_copy, false) AS is_copy,
    m.viewer IS NOT NULL AS is_machine,
    coalesce(c.is_more, false) AS is_crowd
  FROM fact f
  LEFT JOIN wave v ON v.no = f.no
  LEFT JOIN machine m ON m.week = f.week AND m.viewer = f.viewer
  LEFT JOIN crowd c ON c.no = f.no AND c.signal = f.signal),
each AS (
  SELECT week, signal, viewer, min(at_s) AS first_s,
    max(CASE WHEN is_copy OR is_machine OR is_crowd THEN 0 ELSE 1 END) AS weight
  FROM marked GROUP BY ALL)
SELECT week, signal, viewer, first_s, CASE WHEN row_number() OVER (
  PARTITION BY week, viewer ORDER BY first_s, signal) > $1 THEN 0 ELSE weight END AS weight
FROM each
"""

WEEKLY = """
WITH own AS (
  SELECT week, signal, count(*) AS viewers FROM person GROUP BY ALL),
aim AS (
  SELECT o.week, o.signal, CASE WHEN o.viewers >= $1 THEN o.signal ELSE w.target END AS target
  FROM own o JOIN wider w USING (signal)),
people AS (
  SELECT week, target, count(*) AS viewers, sum(weight) AS weight FROM (
    SELECT a.week, a.target, p.viewer, max(p.weight) AS weight
    FROM aim a JOIN person p USING (week, signal) GROUP BY ALL) GROUP BY ALL),
said AS (
  SELECT a.week, a.target, count(DISTINCT f.no) AS lines, count(DISTINCT f.room) AS rooms
  FROM aim a JOIN fact f USING (week, signal) GROUP BY ALL)
SELECT p.target, p.week, s.lines, p.viewers, p.weight, s.rooms
FROM people p JOIN said s USING (week, target) WHERE p.viewers >= $2
"""

# for `fold("aim", …)`: signals of one target counted as one, those of a target below 0 left out
GROUPS = """
SELECT target, week, count(*) AS viewers, sum(weight) AS weight FROM (
  SELECT a.target, p.week, p.viewer, max(p.weight) AS weight
  FROM person p JOIN aim a USING (signal) WHERE a.target >= 0 GROUP BY ALL)
GROUP BY ALL ORDER BY ALL
"""

GROUP_ROOMS = """
SELECT DISTINCT a.target, f.room FROM fact f JOIN aim a USING (signal)
WHERE a.target >= 0 AND f.week = ? ORDER BY ALL
"""

PRESENT = "SELECT week, count(*) FROM busy GROUP BY week ORDER BY week"

WISHING = """
SELECT p.week, count(DISTINCT p.viewer) FROM person p JOIN wishes w USING (signal)
WHERE p.weight > 0 GROUP BY p.week
"""

NEW_TERMS = """
SELECT s.mention, count(DISTINCT l.viewer) AS viewers FROM line l JOIN said s USING (said)
GROUP BY s.mention HAVING count(DISTINCT l.viewer) >= ?
"""
