import type { Schemas } from '../../app/app.ts'

export const facts: Record<Schemas['Evidence']['fact'], string> = {
  unresolved: 'sin resolver',
  external: 'ajeno a la visita',
  'still-upset': 'el malestar continúa',
  low: 'valoración baja',
  reserved: 'valoración con reservas',
  refused: 'no ha querido valorar',
  'motive-given': 'motivo',
  'motive-withheld': 'no ha querido dar el motivo',
  reluctant: 'poca disposición a responder',
}
