/**
 * Where `date-holidays` differs from Spain's official calendars. Every autumn the Dirección General de Trabajo
 * publishes the next year's public holidays in the BOE (for 2026, BOE-A-2025-21667): twelve for each region that are
 * not on a Sunday, one of which the Canaries leave to each island. Two more are local; only Ceuta and Melilla set them
 * for the whole city, so here they count as the city's.
 */
type Correction = {
  /** ISO 3166-2, without `ES-`. */
  region: string
  /** `MM-DD`. */
  day: string
  change: 'add' | 'remove'
  /** The years it applies to; every year if absent. */
  years?: readonly number[]
}

/** The latest year that has been compared with its official calendar; later years follow the library's rules. */
export const comparedThrough = 2026

export const corrections: readonly Correction[] = [
  // Día de las Instituciones de Cantabria: July, not June.
  { region: 'CB', day: '06-28', change: 'remove' },
  { region: 'CB', day: '07-28', change: 'add' },
  // Día de la Comunitat Valenciana.
  { region: 'VC', day: '10-09', change: 'add' },
  // Día de la Región de Murcia.
  { region: 'MC', day: '06-09', change: 'add' },
  // What the regions chose for 2026 in place of holidays on a Sunday.
  { region: 'CM', day: '04-06', change: 'add', years: [2026] },
  { region: 'GA', day: '06-24', change: 'add', years: [2026] },
  { region: 'IB', day: '12-26', change: 'add', years: [2026] },
  // Ceuta: both Muslim feasts (the Feast of the Sacrifice a day after the library's) and San Antonio.
  { region: 'CE', day: '03-20', change: 'add', years: [2026] },
  { region: 'CE', day: '05-26', change: 'remove', years: [2026] },
  { region: 'CE', day: '05-27', change: 'add', years: [2026] },
  { region: 'CE', day: '06-13', change: 'add', years: [2026] },
  // Melilla: Virgen de la Victoria and Día de Melilla.
  { region: 'ML', day: '09-08', change: 'add' },
  { region: 'ML', day: '09-17', change: 'add' },
]
