"""Shares of sizes (or colours) as if none had ever been sold out.

What was sold of a size is its share of the style's demand times how long it could be bought. The
sizes that were there tell how strong a week was; from that follows what the missing ones would have
sold: Poisson counts with known exposure. The shares are taken as drawn from a Dirichlet
distribution; what is asked for is their mean after the sales are seen. Unlike the likeliest shares,
that mean is right on average whatever it was that stopped a size's sales, and a size that is
sold out is stopped by a sale.
"""

from __future__ import annotations

import msgspec
import numpy as np

from demand.quantile_curve import Floats

_TURNS = 200
_NEAR_ENOUGH = 1e-7
_CHAINS, _ROUNDS, _FORGOTTEN = 48, 30, 6
_LEAST = 1e-9


class SizeSales(msgspec.Struct, frozen=True):
    """Pieces sold and the share of the time in stock, both rows x sizes: a row for all weeks in
    which the same sizes were there as long."""

    pieces: Floats
    there: Floats

    @property
    def always(self) -> bool:
        """Whether every size that was ever there was there all the time."""
        return bool(np.isin(self.there, (0.0, 1.0)).all() and len(self.there) < 2)


class Likeliest(msgspec.Struct, frozen=True):
    """`shares` add up to 1; `exposed` is what each size would have sold at a share of 1."""

    shares: Floats
    exposed: Floats


def size_sales(sold: Floats, in_stock: Floats) -> SizeSales:
    """From pieces sold and the share of each week in stock (both weeks x sizes). Weeks of one
    pattern are added up: how strong each was says nothing about the shares."""
    patterns, place = np.unique(in_stock, axis=0, return_inverse=True)
    pieces = np.zeros_like(patterns)
    np.add.at(pieces, place.ravel(), np.where(in_stock > 0, sold, 0.0))
    tell = pieces.sum(axis=1) > 0
    return SizeSales(pieces[tell], patterns[tell])


def likeliest_shares(sales: SizeSales, prior: Floats, strength: float) -> Likeliest:
    """The likeliest shares; `prior` ones count as much as `strength` pieces sold. Shares and the
    strength of the weeks are found in turns until they agree."""
    pieces, weeks = sales.pieces.sum(axis=0), sales.pieces.sum(axis=1)
    shares = np.asarray(prior, dtype=np.float64)
    exposed = np.zeros_like(shares)
    for _ in range(_TURNS):
        exposed = (weeks / np.maximum(sales.there @ shares, _LEAST)) @ sales.there
        known = exposed + strength
        found = np.where(known > 0, (pieces + strength * prior) / np.maximum(known, _LEAST), prior)
        found = found / found.sum() if found.sum() > 0 else np.asarray(prior)
        moved = float(np.abs(found - shares).max())
        shares = found
        if moved < _NEAR_ENOUGH:
            break
    return Likeliest(np.asarray(shares), np.asarray(exposed))


def mean_shares(
    sales: SizeSales, prior: Floats, strength: float, start: Floats, random: np.random.Generator
) -> Floats:
    """The mean of the shares after the sales are seen, by draws of shares and of the strength of
    the weeks in turns (Gibbs), begun at `start`."""
    shape = np.maximum(strength * prior, _LEAST) + sales.pieces.sum(axis=0)
    weeks = sales.pieces.sum(axis=1)
    rates = np.repeat(start[None, :], _CHAINS, axis=0)
    mean = np.zeros_like(start)
    for number in range(_ROUNDS):
        offered = np.maximum(rates @ sales.there.T, _LEAST)
        strengths = random.standard_gamma(weeks, (_CHAINS, len(weeks))) / offered
        known = np.maximum(strengths @ sales.there + strength, _LEAST)
        rates = np.maximum(random.standard_gamma(shape, (_CHAINS, len(shape))) / known, _LEAST)
        if number >= _FORGOTTEN:
            mean += (rates / rates.sum(axis=1, keepdims=True)).mean(axis=0)
    return np.asarray(mean / (_ROUNDS - _FORGOTTEN))
