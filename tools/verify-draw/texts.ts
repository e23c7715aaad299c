import type { WrongArgument } from './wrong-argument.ts'
import { type CheckWords, english } from '../../functions/draws/record/checking/english.ts'
import { checkNames } from '../../functions/draws/record/checking/check-names.ts'
import { spanish } from '../../functions/draws/record/checking/spanish.ts'
import type { Check, CheckLine } from '../../functions/draws/record/checking/check-record.ts'
import type { SealedList } from '../../functions/draws/record/sealed-list.ts'
import { usage } from './usage.ts'

/** The languages that the command speaks. */
export const languages = ['en', 'es'] as const
export type Language = (typeof languages)[number]

/** Everything that the command says, in one language. */
export type Texts = {
  usage: string
  checks: CheckWords
  names: Record<Check, string>
  results: Record<CheckLine['result'], string>
  draw: (list: SealedList) => string
  testChain: string
  notCompared: string
  failed: (check: string, detail: string) => string
  right: (winner: number) => string
  notProven: (winner: number) => string
  notHeld: (reason: string) => string
  notDecided: string
  isPublished: string
  isNotCompared: string
  badArguments: (why: string) => string
  wrongArgument: (wrong: WrongArgument) => string
  unreadable: (path: string) => string
  notText: (path: string) => string
  badCommitment: string
  noAnswer: (url: string) => string
  status: (url: string, status: number) => string
  anotherDraw: (url: string, group: string, month: string) => string
  previousNotFetched: (why: string) => string
  publishedNotFetched: (why: string) => string
}

/** The command's texts by language; `tools/check_draw.py` has the same ones for its results. */
export const texts: Record<Language, Texts> = {
  en: {
    usage: usage.en,
    checks: english,
    names: checkNames.en,
    results: { ok: 'ok', failed: 'FAILED', skipped: 'skipped', nothing: 'nothing' },
    draw: ({ group, month, discount: { amount, currency } }) =>
      `Group ${group}, month ${month}, ${amount} ${currency}.`,
    testChain:
      '!!! NOT A REAL DRAW: it uses a test chain, whose randomness anybody can compute in advance. !!!',
    notCompared:
      'NOT COMPARED with a published commitment: somebody may have changed this list and computed everything else again. Give --commitment.',
    failed: (check, detail) => `RESULT: FAILED at ${check}: ${detail}`,
    right: (winner) =>
      `RESULT: right. The list is the published one. Winner: participation number ${winner}.`,
    notProven: (winner) =>
      `RESULT: not proven, because the list was NOT compared with a published commitment. Winner of this list: participation number ${winner}.`,
    notHeld: (reason) => `RESULT: not held, no winner: ${reason}.`,
    notDecided: 'RESULT: not decided yet, no winner so far.',
    isPublished: 'The list is the published one.',
    isNotCompared: 'The list was NOT compared with a published commitment.',
    badArguments: (why) => `Invalid arguments: ${why}`,
    wrongArgument: ({ option, why }) =>
      ({
        unknown: `there is no option ${option}`,
        'needs-value': `${option} needs a value after it`,
        'takes-no-value': `${option} takes no value`,
      })[why],
    unreadable: (path) => `${path} cannot be read`,
    notText: (path) => `${path} is not UTF-8 text`,
    badCommitment:
      '--commitment must be the published commitment (64 hexadecimal digits), or the file or address of the page /v1/draws/{month}/commitments',
    noAnswer: (url) => `${url} does not answer`,
    status: (url, status) => `${url} answers ${status}${status === 401 ? ': give a --token' : ''}`,
    anotherDraw: (url, group, month) => `${url} answers with the draw of ${group} in ${month}`,
    previousNotFetched: (why) => `The previous month's record could not be fetched: ${why}`,
    publishedNotFetched: (why) => `The published commitments could not be fetched: ${why}`,
  },
  es: {
    usage: usage.es,
    checks: spanish,
    names: checkNames.es,
    results: { ok: 'bien', failed: 'FALLA', skipped: 'omitido', nothing: 'no procede' },
    draw: ({ group, month, discount: { amount, currency } }) =>
      `Grupo ${group}, mes ${month}, ${amount.replace('.', ',')} ${currency}.`,
    testChain:
      '!!! NO ES UN SORTEO REAL: es de una cadena de pruebas, cuyo azar cualquiera puede calcular antes. !!!',
    notCompared:
      'NO SE HA COMPARADO con un compromiso publicado: alguien puede haber cambiado esta lista y haber vuelto a calcular todo lo demás. Añada --commitment.',
    failed: (check, detail) => `RESULTADO: FALLA en ${check}: ${detail}`,
    right: (winner) => `RESULTADO: correcto. La lista es la publicada. Ganador: el número ${winner}.`,
    notProven: (winner) =>
      `RESULTADO: sin demostrar, porque la lista NO se ha comparado con un compromiso publicado. Ganador según esta lista: el número ${winner}.`,
    notHeld: (reason) => `RESULTADO: no se celebró, no hay ganador: ${reason}.`,
    notDecided: 'RESULTADO: aún no se ha decidido, todavía no hay ganador.',
    isPublished: 'La lista es la publicada.',
    isNotCompared: 'La lista NO se ha comparado con un compromiso publicado.',
    badArguments: (why) => `Argumentos no válidos: ${why}`,
    wrongArgument: ({ option, why }) =>
      ({
        unknown: `no existe la opción ${option}`,
        'needs-value': `falta el valor de ${option}`,
        'takes-no-value': `${option} no lleva ningún valor`,
      })[why],
    unreadable: (path) => `No se puede leer ${path}`,
    notText: (path) => `${path} no es texto en UTF-8`,
    badCommitment:
      '--commitment tiene que ser el compromiso publicado (64 cifras hexadecimales), o el fichero o la dirección de la página /v1/draws/{mes}/commitments',
    noAnswer: (url) => `${url} no responde`,
    status: (url, status) => `${url} responde ${status}${status === 401 ? ': añada --token' : ''}`,
    anotherDraw: (url, group, month) => `${url} responde con el sorteo de ${group} de ${month}`,
    previousNotFetched: (why) => `No se ha podido obtener el mes anterior: ${why}`,
    publishedNotFetched: (why) => `No se han podido obtener los compromisos publicados: ${why}`,
  },
}
