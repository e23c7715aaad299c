import type { Dealer } from '../../../directory/dealers/dealer.ts'
import type { PrivacyRecipient } from '../../../directory/rights/open-rights.ts'
import type { NewMail } from '../../../mails/mail/mail.ts'
import type { Fact } from '../../../platform/mail/rendering/mail-document.ts'
import { type Language, languageOf } from '../../../platform/words/language.ts'
import { standingMail, type StandingWords } from './standing-mail.ts'

const words: Readonly<Record<Language, Omit<StandingWords, 'language'>>> = {
  es: {
    title: 'Un cliente con el tratamiento limitado tiene un problema abierto',
    lead: [
      'Este cliente tiene limitado el tratamiento de sus datos, y en una llamada ha quedado un problema abierto.',
      'El caso está parado: nadie más lo ve ni recibe avisos de él, y los plazos no corren. Mírelo cuanto antes, por si afecta a la seguridad de alguien.',
    ],
    todo: 'Qué puede hacer',
    sentences: [
      'Dar un paso en el caso, si el cliente consiente, si hay una reclamación o si hay que proteger a otra persona. El motivo queda anotado.',
      'Levantar la limitación, si ya no procede: el caso continúa y los plazos corren desde donde estaban.',
      'Se hace en la consola, en Derechos, donde dice «En suspenso».',
    ],
    customer: 'Cliente',
  },
  en: {
    title: 'A customer whose data is restricted has an open problem',
    lead: [
      'This customer has the use of their data restricted, and a call has left a problem open.',
      'The case stands still: nobody else sees it or is alerted to it, and no deadline runs. Look at it as soon as you can, in case somebody’s safety depends on it.',
    ],
    todo: 'What you can do',
    sentences: [
      'Take a step in the case, if the customer consents, if there is a claim, or to protect another person. The ground is recorded.',
      'End the restriction, if there is no reason for it any more: the case goes on, and its deadlines from where they stood.',
      'Do it in the console, under Rights, where it says “Standing still”.',
    ],
    customer: 'Customer',
  },
}

/** What the dealer's privacy people are told of an open problem of a customer whose data is restricted. Pure. */
export const restrictionMail = ({
  dealer,
  ...mail
}: {
  dealer: Pick<Dealer, 'name' | 'language'>
  customerRef: string
  to: PrivacyRecipient
  id: string
  facts: readonly Fact[]
}): NewMail => {
  const language = languageOf(dealer.language)
  return standingMail({ kind: 'restriction', dealer, ...mail }, { language, ...words[language] })
}
