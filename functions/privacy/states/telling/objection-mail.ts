import type { Dealer } from '../../../directory/dealers/dealer.ts'
import type { PrivacyRecipient } from '../../../directory/rights/open-rights.ts'
import type { NewMail } from '../../../mails/mail/mail.ts'
import type { Fact } from '../../../platform/mail/rendering/mail-document.ts'
import { type Language, languageOf } from '../../../platform/words/language.ts'
import { standingMail } from './standing-mail.ts'

type Words = {
  title: string
  lead: (open: number) => string
  still: string
  decide: string
  goesOn: string
  close: string
  where: string
  customer: string
}

const words: Readonly<Record<Language, Words>> = {
  es: {
    title: 'Un cliente se opone al tratamiento: decida sobre su caso',
    lead: (open) =>
      open === 1
        ? 'Este cliente tiene un problema abierto y se ha opuesto a que usemos sus datos.'
        : `Este cliente tiene ${open} problemas abiertos y se ha opuesto a que usemos sus datos.`,
    still:
      'Hasta que usted decida, nadie le llama, los plazos se detienen y el caso no sale en ninguna lista.',
    decide: 'Qué puede decidir',
    goesOn: 'Seguir: hay otra base legal para atender el problema, que queda anotada. Los plazos continúan.',
    close: 'Cerrar: el caso se cierra sin resolver, por oposición del cliente.',
    where: 'Se decide en la consola, en Derechos, donde dice «En suspenso».',
    customer: 'Cliente',
  },
  en: {
    title: 'A customer objects to processing: decide on their case',
    lead: (open) =>
      open === 1
        ? 'This customer has an open problem and has objected to the use of their data.'
        : `This customer has ${open} open problems and has objected to the use of their data.`,
    still: 'Until you decide, nobody calls them, the deadlines stand still and the case is in no list.',
    decide: 'What you can decide',
    goesOn:
      'Go on: there is another legal ground for dealing with the problem, which is recorded. The deadlines run on.',
    close: 'Close: the case is closed unresolved, because the customer objected.',
    where: 'Decide in the console, under Rights, where it says “Standing still”.',
    customer: 'Customer',
  },
}

/** What the dealer's privacy people are told of a customer who objects while a problem of theirs is open; each once. */
export const objectionMail = ({
  dealer,
  customerRef,
  openProblems,
  to,
  id,
  facts,
}: {
  dealer: Pick<Dealer, 'name' | 'language'>
  customerRef: string
  openProblems: number
  to: PrivacyRecipient
  id: string
  facts: readonly Fact[]
}): NewMail => {
  const language = languageOf(dealer.language)
  const { title, lead, still, decide: todo, goesOn, close, where, customer } = words[language]
  return standingMail(
    { kind: 'objection', id, dealer, customerRef, to, facts },
    { language, title, lead: [lead(openProblems), still], todo, sentences: [goesOn, close, where], customer },
  )
}
