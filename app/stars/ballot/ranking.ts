/** Three places on a ballot, best first; a free one is null. */
export type Ranking = readonly (string | null)[]

export const noRanking: Ranking = [null, null, null]

/** A tap on a face: the next free place, or off the ballot again. A fourth face changes nothing. */
export function tapFace(ranking: Ranking, id: string): Ranking {
  if (ranking.includes(id)) return ranking.map((one) => (one === id ? null : one))
  const free = ranking.indexOf(null)
  return ranking.map((one, place) => (place === free ? id : one))
}

/** As tapFace, on a ballot with so many places: where there is one, a tap moves it to the next face. */
export function tapWithin(places: number): (ranking: Ranking, id: string) => Ranking {
  if (places === 1) return (ranking, id) => (ranking[0] === id ? noRanking : [id, null, null])
  return (ranking, id) => {
    const next = tapFace(ranking, id)
    return next.slice(places).every((one) => one === null) ? next : ranking
  }
}

/** A place chosen directly: whoever had it is off, and the person is at no other. */
export function choosePlace(ranking: Ranking, chosen: { place: number; id: string }): Ranking {
  return ranking.map((one, place) => (place === chosen.place ? chosen.id : one === chosen.id ? null : one))
}
