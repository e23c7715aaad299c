export type ExclusionsTexts = typeof texts

export const texts = {
  title: 'Listas de exclusión publicitaria',
  intro:
    'A quien figura en la lista se le puede llamar si el concesionario solo presta un servicio, sin hablar de premios. Si sus llamadas son comerciales, no se le llama. Cada concesionario dice lo que son en su ficha.',
  inForce: (count: string, number: number) =>
    number === 1 ? 'En vigor: una lista con un número.' : `En vigor: una lista con ${count} números.`,
  none: 'No hay ninguna lista en vigor: todavía no se excluye ningún número.',
  newTitle: 'Poner otra lista en vigor',
  newSay:
    'El archivo que da el servicio de exclusión, con un número o su huella (SHA-256 del número con prefijo, como +34600123456) en cada línea. Los números no salen de este ordenador: se envían sus huellas. La lista sustituye por completo a la anterior.',
  source: 'De dónde viene',
  sourceHint: 'Por ejemplo: Lista Robinson, consulta del 30 de noviembre.',
  sourceMissing: 'Diga de dónde viene la lista.',
  file: 'Archivo',
  check: 'Comprobar el archivo',
  found: (count: string, number: number) => {
    if (number === 0) return 'El archivo no tiene ningún número: elija otro.'
    return number === 1 ? 'Un número distinto.' : `${count} números distintos.`
  },
  bad: (lines: string, more: boolean) =>
    `No se entienden estas líneas, que se dejarán fuera: ${lines}${more ? '… y otras' : ''}.`,
  tooMany: (most: string) => `Una lista tiene como mucho ${most} números.`,
  putInForce: 'Poner en vigor',
  confirmTitle: '¿Poner esta lista en vigor?',
  confirmSay:
    'Sustituye a la anterior en menos de un minuto. Si el envío se corta, la anterior sigue en vigor.',
  sent: (sent: string, all: string) => `Enviados ${sent} de ${all}.`,
  done: (count: string, number: number) =>
    number === 1 ? 'La lista está en vigor: un número.' : `La lista está en vigor: ${count} números.`,
  table: 'Listas enviadas, primero la última',
  state: 'Situación',
  states: { incomplete: 'Sin terminar de enviar', 'in-force': 'En vigor', replaced: 'Sustituida' },
  numbers: 'Números',
  when: 'Cuándo',
  who: 'Quién la envió',
  somebody: 'Alguien de Asortis',
}
