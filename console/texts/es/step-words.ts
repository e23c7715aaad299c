const stepTitles: Readonly<Record<string, string>> = {
  acknowledge: 'Me encargo yo',
  assign: 'Asignar a otra persona',
  'contact-attempt': 'He llamado al cliente',
  analysis: 'Anotar qué ha pasado',
  decision: 'Anotar una decisión',
  note: 'Añadir una nota',
  resolve: 'Cerrar como resuelto',
  'close-unresolved': 'Cerrar sin resolver',
  reopen: 'Reabrir',
}

/** The words of the forms of a problem's steps. */
export const stepWords = {
  stepTitles,
  assignee: 'Quién se encarga',
  note: 'Nota',
  outcome: 'Cómo ha terminado',
  contactOutcome: 'Qué ha dicho el cliente',
  rootCause: 'Causa',
  chooseCause: 'Elija la causa',
  noCause: 'Sin indicar',
  decision: 'Qué se ha decidido',
  changes: 'A qué afecta la decisión',
  changesChoices: {
    'this-customer': 'Solo a este cliente',
    'the-business': 'A nuestra forma de trabajar',
  },
  notSaid: 'Sin indicar',
  cause: 'Causa que corrige',
  send: 'Guardar',
}

export type StepWords = typeof stepWords
