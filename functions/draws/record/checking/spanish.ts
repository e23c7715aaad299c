import type { CheckWords } from './english.ts'

const months = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
]

/** An ISO instant in UTC, in words: `1 de diciembre de 2026, 11:00:00 UTC`. */
const instantInWords = (at: string): string => {
  const [year = '', month = '', day = ''] = at.slice(0, 10).split('-')
  return `${Number(day)} de ${months[Number(month) - 1]} de ${year}, ${at.slice(11, 19)} UTC`
}

/** The checkers' words in Spanish. `tools/check_draw.py` has the same ones; the tests compare the two. */
export const spanish: CheckWords = {
  reasons: {
    'fewer-than-5': 'había menos de cinco participantes',
    late: 'la lista se selló demasiado tarde',
    missed: 'ese mes no se selló ninguna lista',
  },
  form: {
    correct: () => 'todos los campos son válidos',
    invalid: (faults) => `no es válido: ${faults.join(', ')}`,
    missing: 'falta',
    wrongCount: 'número de participantes incorrecto',
    notAscending: 'no está en orden ascendente',
    wrongValue: 'valor incorrecto',
    notAnObject: 'no es un objeto JSON',
    unknownFields: 'no es una lista sellada: tiene otros campos',
    notJson: 'no es JSON',
    notExactBytes: 'no es el texto exacto de la lista: use el fichero adjunto tal como le llegó',
    signatureAndWinner: 'una ficha tiene firma y ganador, o ninguno de los dos',
    reasonAndWinner: 'un sorteo que no se celebró tiene ganador',
    state: (said, actual) => `el estado dice ${said}, pero el sorteo está en ${actual}`,
  },
  commitment: {
    mailInvalid: (why) => `la lista del correo no se puede usar: ${why}`,
    mailDiffers: (fields) => `no coincide con la lista del correo en: ${fields.join(', ')}`,
    wrong: (computed, said) => `el SHA-256 de la lista es ${computed} y no ${said}`,
    holders: 'los titulares de los números no coinciden con «roster»',
    publishedMonth: (published, month) => `la página publicada es de ${published} y la lista es de ${month}`,
    publishedDigest: (computed, said) =>
      `la huella de los compromisos de la página publicada es ${computed} y no ${said}`,
    notOnThisPage: (group) =>
      `el grupo ${group} no está en esta parte de los compromisos publicados: pídala con ?group=${group}`,
    notPublished: (group) => `el grupo ${group} no está entre los compromisos publicados: no tiene sorteo`,
    notThePublished: (computed, published) =>
      `el SHA-256 de la lista es ${computed} y el compromiso publicado es ${published} (si ese valor es la huella del mes, use el compromiso del grupo)`,
    correct: (computed) => `el SHA-256 de la lista es ${computed}`,
    notCompared: (computed) =>
      `el SHA-256 de la lista es ${computed}, sin comparar con un compromiso publicado`,
    asPublished: (computed) => `${computed}, igual que el publicado`,
    andDigest: (digest) => `; la huella de la página es ${digest}: compárela con la de su correo`,
  },
  round: {
    unknownChain: 'una cadena desconocida no tiene calendario',
    wrong: (month, round, said) => `a ${month} le corresponde la ronda ${round} y no la ${said}`,
    correct: (round, at) =>
      `${round}, la primera desde la hora del sorteo, que se publica el ${instantInWords(at)}`,
  },
  chain: {
    unknown: 'no es quicknet, de drand, ni otra cadena conocida',
    quicknet: 'quicknet, de drand',
    test: 'la cadena de pruebas: NO ES UN SORTEO REAL',
    testRefused: 'la cadena de pruebas: no es un sorteo real (--test-chain la acepta)',
  },
  signature: {
    correct: (round) => `es la firma de la ronda ${round}`,
    wrong: (round) => `no es la firma de la ronda ${round}`,
    notHeld: (reason) => `no se celebró: ${reason}`,
    notDecided: 'aún no se ha decidido: no hay firma',
  },
  winner: {
    correct: (winner, among) => `el número ${winner} de ${among}`,
    wrong: (winner, among, said) =>
      `de la lista y la firma sale el número ${winner} de ${among}, y no el ${said}`,
    notHeld: 'no se celebró',
    notDecided: 'aún no se ha decidido',
  },
  previous: {
    first: 'es el primer mes del grupo',
    notGiven: 'no se ha dado la lista del mes anterior',
    invalid: (why) => `la lista del mes anterior no se puede usar: ${why}`,
    notItsCommitment: 'la lista del mes anterior no tiene su compromiso',
    another: (group, month) => `lo que se ha dado no es la lista de ${group} de ${month}`,
    wrong: (computed, said) => `el compromiso del mes anterior es ${computed} y no ${said}`,
    correct: (month) => `la lista de ${month}`,
  },
}
