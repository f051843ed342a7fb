"""The factory split solved by OR-Tools' CP-SAT."""

from __future__ import annotations

from typing import Any

from demand.plan.plan_error import PlanError
from demand.plan.split_problem import Share, SplitProblem, able, piece_cost

_Key = tuple[int, int]
_GAP = 2e-3
_PER_UNIT = 1_000
"""Prices become whole numbers: thousandths of the currency."""


class CpSatSplit:
    """Deterministic: one worker, a fixed seed, and a limit on work instead of on time."""

    def __init__(self, *, most_work: float = 4.0) -> None:
        """`most_work` is in the solver's own deterministic seconds."""
        self._most_work = most_work

    def split(self, problem: SplitProblem) -> tuple[Share, ...] | None:
        """The cheapest split that was found, or None where there is none.

        Raises:
            PlanError: the work that is allowed was not enough to tell.
        """
        model, packs = _model(problem)
        model.minimize(sum(_cost(problem, key) * amount for key, amount in packs.items()))
        solver = self._solved(model, problem)
        if solver is None:
            return None
        gap = solver.objective_value / max(solver.best_objective_bound, 1.0) - 1
        return tuple(
            Share(
                style=problem.jobs[job].style,
                factory=problem.factories[factory].name,
                quantity=solver.value(amount) * problem.jobs[job].pack,
                gap=max(gap, 0.0),
            )
            for (job, factory), amount in packs.items()
            if solver.value(amount) > 0
        )

    def possible(self, problem: SplitProblem) -> bool:
        """Whether there is a split, at whatever price.

        Raises:
            PlanError: the work that is allowed was not enough to tell.
        """
        model, _ = _model(problem)
        return self._solved(model, problem) is not None

    def _solved(self, model: Any, problem: SplitProblem) -> Any | None:
        from ortools.sat.python import cp_model

        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = 1
        solver.parameters.max_deterministic_time = self._most_work
        solver.parameters.relative_gap_limit = _GAP
        status = solver.solve(model)
        if status == cp_model.UNKNOWN:
            raise PlanError(
                f"no split of {len(problem.jobs)} styles among {len(problem.factories)} factories"
                " was found with the work allowed: split fewer styles at once"
            )
        return solver if status in (cp_model.OPTIMAL, cp_model.FEASIBLE) else None


def _model(problem: SplitProblem) -> tuple[Any, dict[_Key, Any]]:
    from ortools.sat.python import cp_model

    model = cp_model.CpModel()
    packs, used = _variables(model, problem)
    _limit(model, problem, packs, used)
    for key, amount in _first_guess(problem).items():
        if key in packs:
            model.add_hint(packs[key], amount)
    return model, packs


def _first_guess(problem: SplitProblem) -> dict[_Key, int]:
    """Each look whole to the cheapest factory that has room for it, the biggest look first: not
    always a split, but near enough to one to begin from."""
    room = [factory.capacity for factory in problem.factories]
    looks: dict[str, list[int]] = {}
    for number, job in enumerate(problem.jobs):
        looks.setdefault(job.group or f"|{number}", []).append(number)
    sizes = {look: sum(problem.jobs[n].quantity for n in own) for look, own in looks.items()}
    guess: dict[_Key, int] = {}
    for look in sorted(looks, key=lambda each: (-sizes[each], each)):
        jobs = [problem.jobs[number] for number in looks[look]]
        fitting = [
            (sum(piece_cost(job, factory) * job.quantity for job in jobs), place)
            for place, factory in enumerate(problem.factories)
            if room[place] >= sizes[look] and all(able(job, factory) for job in jobs)
        ]
        if fitting:
            place = min(fitting)[1]
            room[place] -= sizes[look]
            for number in looks[look]:
                guess.update({(number, n): 0 for n in range(len(room))})
                guess[number, place] = problem.jobs[number].quantity // problem.jobs[number].pack
    return guess


def _variables(model: Any, problem: SplitProblem) -> tuple[dict[_Key, Any], dict[_Key, Any]]:
    """Packs of each job at each factory that can make it, and whether there are any."""
    packs: dict[_Key, Any] = {}
    used: dict[_Key, Any] = {}
    for number, job in enumerate(problem.jobs):
        for place, factory in enumerate(problem.factories):
            if not able(job, factory):
                continue
            key = (number, place)
            most = min(job.quantity, factory.capacity) // job.pack
            packs[key] = model.new_int_var(0, most, f"packs_{number}_{place}")
            used[key] = model.new_bool_var(f"used_{number}_{place}")
            least = max(-(-factory.moq // job.pack), 1)
            model.add(packs[key] >= least * used[key])
            model.add(packs[key] <= most * used[key])
    return packs, used


def _limit(
    model: Any, problem: SplitProblem, packs: dict[_Key, Any], used: dict[_Key, Any]
) -> None:
    rules = problem.rules
    for number, job in enumerate(problem.jobs):
        own = [amount for key, amount in packs.items() if key[0] == number]
        model.add(sum(own) == job.quantity // job.pack)
        if rules.factories_per_style is not None:
            makers = [u for key, u in used.items() if key[0] == number]
            model.add(sum(makers) <= rules.factories_per_style)
    for place, factory in enumerate(problem.factories):
        made = [amount * problem.jobs[k[0]].pack for k, amount in packs.items() if k[1] == place]
        model.add(sum(made) <= factory.capacity)
    if rules.factories_per_look is not None:
        _limit_looks(model, problem, used, rules.factories_per_look)


def _limit_looks(model: Any, problem: SplitProblem, used: dict[_Key, Any], most: int) -> None:
    """A factory makes a look as soon as it makes one of its styles."""
    for look in sorted({job.group for job in problem.jobs if job.group}):
        makers = []
        for place in range(len(problem.factories)):
            own = [u for k, u in used.items() if k[1] == place and problem.jobs[k[0]].group == look]
            if own:
                makes = model.new_bool_var(f"look_{look}_{place}")
                model.add_max_equality(makes, own)
                makers.append(makes)
        model.add(sum(makers) <= most)


def _cost(problem: SplitProblem, key: _Key) -> int:
    """Of one pack, in thousandths: the price, and the margin that defects do not earn."""
    job, factory = problem.jobs[key[0]], problem.factories[key[1]]
    return round(_PER_UNIT * job.pack * piece_cost(job, factory))
