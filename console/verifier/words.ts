import type { CheckLine } from '../../functions/draws/record/checking/check-record.ts'
import { english } from '../../functions/draws/record/checking/english.ts'
import { spanish } from '../../functions/draws/record/checking/spanish.ts'
import { checkNames } from '../../functions/draws/record/checking/check-names.ts'
import type { Language } from '../texts/language.ts'

/** What the page says about a verification, in one language; the rules' own words explain each check. */
const es = {
  checks: {
    ...spanish,
    chain: { ...spanish.chain, testRefused: 'la cadena de pruebas: no es un sorteo real' },
  },
  names: checkNames.es,
  results: {
    ok: 'Correcto',
    failed: 'No se cumple',
    skipped: 'Sin comprobar',
    nothing: 'No procede',
  } satisfies Record<CheckLine['result'], string>,
  holds: (winner: number) =>
    `El sorteo es correcto: la lista es la publicada y el ganador es el número ${winner}.`,
  notProven: (winner: number) =>
    `Sin demostrar: de esta lista sale el número ${winner}, pero la lista no se ha comparado con la publicada.`,
  notHeld: (reason: string) => `Este mes no hubo sorteo: ${reason}.`,
  notDecided: 'El sorteo aún no se ha decidido: todavía no hay ganador.',
  failed: (check: string) => `El sorteo no es correcto: no se cumple la comprobación «${check}».`,
  anotherDraw: (group: string, month: string) => `la ficha es la del sorteo de ${group} de ${month}`,
  warnings: {
    'test-chain':
      'No es un sorteo real: usa una cadena de pruebas, cuyo azar cualquiera puede calcular de antemano.',
    'not-compared':
      'La lista no se ha comparado con un compromiso publicado: alguien podría haberla cambiado y haber vuelto a calcular todo lo demás. Compárela con el compromiso de su correo.',
    'published-unreadable':
      'El compromiso publicado no se puede leer: tienen que ser 64 cifras hexadecimales, o los compromisos del mes tal como los publica el servicio.',
  },
}

const en: typeof es = {
  checks: {
    ...english,
    chain: { ...english.chain, testRefused: 'the test chain: not a real draw' },
  },
  names: checkNames.en,
  results: { ok: 'Right', failed: 'Wrong', skipped: 'Not checked', nothing: 'Not applicable' },
  holds: (winner) => `The draw is right: the list is the published one, and the winner is number ${winner}.`,
  notProven: (winner) =>
    `Not proven: this list gives number ${winner}, but it was not compared with the published one.`,
  notHeld: (reason) => `There was no draw this month: ${reason}.`,
  notDecided: 'The draw is not decided yet: there is no winner so far.',
  failed: (check) => `The draw is not right: the check “${check}” fails.`,
  anotherDraw: (group, month) => `the record is that of the draw of ${group} in ${month}`,
  warnings: {
    'test-chain': 'Not a real draw: it uses a test chain, whose randomness anybody can compute in advance.',
    'not-compared':
      'The list was not compared with a published commitment: somebody may have changed it and computed everything else again. Compare it with the commitment in your e-mail.',
    'published-unreadable':
      'The published commitment cannot be read: it must be 64 hexadecimal digits, or the month’s commitments as the service publishes them.',
  },
}

/** By language, what the page says about a verification. */
export const words: Readonly<Record<Language, typeof es>> = { es, en }

/** Something that limits what a verification proves. */
export type Warning = keyof (typeof es)['warnings']
