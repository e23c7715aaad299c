import type { StepContent } from '../../../functions/cases/problem/step-content.ts'

/** A step, this many minutes of working time after the problem opened. */
type Later = [minutes: number, step: StepContent | 'recheck']

/** A problem of the present: opened so many minutes of working time ago, with what has been done since. */
export type Present = { dealerId: string; story: number; ago: number; steps: readonly Later[] }

const acknowledge: StepContent = { step: 'acknowledge', assignee: 'Lucía Martín' }
const attempt: StepContent = {
  step: 'contact-attempt',
  note: 'No coge el teléfono. Se prueba otra vez por la tarde.',
}
const analysis: StepContent = {
  step: 'analysis',
  note: 'El jefe de taller revisa la orden y habla con el mecánico.',
}
const resolved: StepContent = {
  step: 'resolve',
  outcome: 'Se ha repasado el trabajo con el cliente delante y se ha ido conforme.',
  rootCause: 'workshop/workmanship',
  decision: 'Prueba en carretera antes de devolver las llaves.',
  changes: 'this-customer',
}
const reopen: StepContent = { step: 'reopen', note: 'Ha llamado el cliente: el ruido ha vuelto.' }

/** Problems in every state: the numbers of minutes are against four hours to acknowledge and sixteen to resolve. */
export const presents: readonly Present[] = [
  // Nobody has taken these on: one beyond both deadlines, two beyond the first.
  { dealerId: 'gredos', story: 0, ago: 1500, steps: [] },
  { dealerId: 'gredos', story: 2, ago: 560, steps: [] },
  { dealerId: 'gredos', story: 5, ago: 400, steps: [] },
  // Taken on, in time or late.
  { dealerId: 'gredos', story: 1, ago: 300, steps: [[40, acknowledge]] },
  { dealerId: 'gredos', story: 7, ago: 210, steps: [[95, acknowledge]] },
  { dealerId: 'gredos', story: 8, ago: 700, steps: [[330, acknowledge]] },
  // In progress, within their time and beyond it.
  {
    dealerId: 'gredos',
    story: 3,
    ago: 620,
    steps: [
      [30, acknowledge],
      [200, attempt],
    ],
  },
  {
    dealerId: 'gredos',
    story: 4,
    ago: 520,
    steps: [
      [60, acknowledge],
      [120, analysis],
      [300, attempt],
    ],
  },
  {
    dealerId: 'gredos',
    story: 0,
    ago: 1700,
    steps: [
      [90, acknowledge],
      [240, attempt],
      [900, analysis],
    ],
  },
  {
    dealerId: 'gredos',
    story: 2,
    ago: 1250,
    steps: [
      [150, acknowledge],
      [400, attempt],
    ],
  },
  // Opened again, by the dealer and by a later call.
  {
    dealerId: 'gredos',
    story: 1,
    ago: 1300,
    steps: [
      [50, acknowledge],
      [300, resolved],
      [1100, reopen],
    ],
  },
  {
    dealerId: 'gredos',
    story: 3,
    ago: 1150,
    steps: [
      [20, acknowledge],
      [250, resolved],
      [1000, 'recheck'],
    ],
  },
  // Closed lately: the customers are to be called again.
  {
    dealerId: 'gredos',
    story: 5,
    ago: 640,
    steps: [
      [35, acknowledge],
      [180, attempt],
      [420, resolved],
    ],
  },
  {
    dealerId: 'gredos',
    story: 0,
    ago: 980,
    steps: [
      [15, acknowledge],
      [90, attempt],
      [600, resolved],
    ],
  },
  { dealerId: 'ribera', story: 4, ago: 420, steps: [] },
  {
    dealerId: 'ribera',
    story: 6,
    ago: 380,
    steps: [
      [45, acknowledge],
      [100, attempt],
    ],
  },
  { dealerId: 'duero', story: 2, ago: 310, steps: [] },
  { dealerId: 'teide', story: 1, ago: 450, steps: [[80, acknowledge]] },
]
