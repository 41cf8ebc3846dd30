"""What the likely places of an article lend each other by their nearness."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from variorum.read.places.gazetteer import Candidate

NEAR_KM = 150.0
"""Distance at which the support of a neighbour has fallen to 1/e."""
NEAR = 3.0
"""Weight of a neighbour at distance nought: 1.5 gave .751 end to end, 3.0 .756, 0.8 .746."""
CONTAINED = 4.0
"""How many neighbours a named county is worth to the towns inside it, and these to it: end to end
F1 .785 at 1, .788 at 2, .790 at 4 for the towns; .8049 without, .8057 at 2, .8059 at 4 for it."""
NEIGHBOURS = 12.0
"""Support of neighbours is damped to a logarithm beyond this many names."""
EARTH_KM = 6371.0


class Support:
    """What the candidates of the other names lend to each candidate by their nearness."""

    def __init__(self, keys: list[str], places: Sequence[Candidate]) -> None:
        names, self.group = np.unique(np.array(keys), return_inverse=True)
        self.names = len(names)
        point = np.radians(np.array([(c.lat, c.lon) for c in places]))
        self.broad = np.array([c.is_country or c.own for c in places])
        self.near = np.exp(-_distances(point) / NEAR_KM)
        county = np.array([c.admin2 if c.feature == "A.ADM2" else 0 for c in places])
        within = np.array([c.admin2 for c in places])
        for held in (within[:, None] == county[None, :], within[None, :] == county[:, None]):
            self.near[held & (within[:, None] > 0) & (within[None, :] > 0)] = CONTAINED
        self.near[self.group[:, None] == self.group[None, :]] = 0.0

    def of(self, scores: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """Return each candidate's support when the others are as likely as `scores` say."""
        weight = np.where(self.broad, 0.0, _shares(scores, self.group, self.names))
        near = self.near * weight[None, :]
        best = np.zeros((len(scores), self.names))
        for name in range(self.names):
            best[:, name] = near[:, self.group == name].max(axis=1)
        total: npt.NDArray[np.float64] = NEAR * best.sum(axis=1)
        return np.where(self.broad, 0.0, NEIGHBOURS * np.log1p(total / NEIGHBOURS))


def _shares(
    scores: npt.NDArray[np.float64], group: npt.NDArray[np.intp], n: int
) -> npt.NDArray[np.float64]:
    """Return each candidate's chance among those of its name, before support."""
    top = np.full(n, -np.inf)
    np.maximum.at(top, group, scores)
    raw = np.exp(scores - top[group])
    total = np.zeros(n)
    np.add.at(total, group, raw)
    share: npt.NDArray[np.float64] = raw / total[group]
    return share


def _distances(point: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    lat, lon = point[:, 0], point[:, 1]
    half_lat = np.sin((lat[:, None] - lat[None, :]) / 2) ** 2
    half_lon = np.sin((lon[:, None] - lon[None, :]) / 2) ** 2
    inner = half_lat + np.cos(lat)[:, None] * np.cos(lat)[None, :] * half_lon
    distance: npt.NDArray[np.float64] = 2 * EARTH_KM * np.arcsin(np.sqrt(np.clip(inner, 0, 1)))
    return distance
