import type { Schemas } from '../../app/app.ts'

/** Why a draw was not held, to follow a colon. */
const reasons: Record<Schemas['NotHeldReason'], string> = {
  'fewer-than-5': 'el grupo tenía menos de cinco participantes',
  late: 'la lista no se selló a tiempo',
  missed: 'ese mes no se selló ninguna lista',
}

const numbers = ['ningún', 'un', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez']

/** The words that every view of a draw shares. */
export const texts = {
  reasons,
  states: { sealed: 'Lista sellada', 'not-held': 'No se celebró', decided: 'Decidido' } satisfies Record<
    Schemas['DrawState'],
    string
  >,
  participantCount: (count: number) =>
    `${numbers[count] ?? count} ${count === 1 ? 'participante' : 'participantes'}`,
  number: (number: number) => `número ${number}`,
  won: (who: string, number: number) => `Ganó ${who}, con el número ${number}`,
  wonYou: (number: number) => `Ha ganado su concesionario, con el número ${number}`,
  notHeld: (reason: string) => `No hubo sorteo: ${reason}.`,
  you: 'usted',
  discount: 'Descuento',
  winner: 'Ganador',
}
