import type { texts as es } from '../es/draw-words.ts'

export const texts: typeof es = {
  reasons: {
    'fewer-than-5': 'the group had fewer than five participants',
    late: 'the list was not sealed in time',
    missed: 'no list was sealed that month',
  },
  states: { sealed: 'List sealed', 'not-held': 'Not held', decided: 'Decided' },
  participantCount: (count) => `${count} ${count === 1 ? 'participant' : 'participants'}`,
  number: (number) => `number ${number}`,
  won: (who, number) => `${who} won, with number ${number}`,
  wonYou: (number) => `Your dealer won, with number ${number}`,
  notHeld: (reason) => `There was no draw: ${reason}.`,
  you: 'you',
  discount: 'Discount',
  winner: 'Winner',
}
