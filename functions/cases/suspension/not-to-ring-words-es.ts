/**
 * What stands against ringing a customer, in Spanish, as e-mails and the console say it: what they asked for themselves, and
 * what somebody else with their number did. Without imports, because the console runs in a browser.
 */
export const es = {
  customer: {
    'no-contact':
      'Este cliente ha pedido que no le hagamos más llamadas: llámele solo para atender este caso.',
    objection: 'No le llame: este cliente se ha opuesto a que usemos sus datos.',
    restriction: 'No le llame: este cliente ha pedido que se limite el uso de sus datos.',
  },
  number: {
    'no-contact':
      'Alguien con este mismo teléfono ha pedido que no le hagamos más llamadas: llame solo para atender este caso.',
    objection:
      'No llame a este teléfono: quien lo tiene se ha opuesto a que usemos sus datos. Atienda el caso por otra vía.',
    restriction:
      'No llame a este teléfono: quien lo tiene ha pedido que se limite el uso de sus datos. Atienda el caso por otra vía.',
    erased:
      'No llame a este teléfono: quien lo tenía pidió que se suprimieran sus datos. Atienda el caso por otra vía.',
  },
}

/** Such words in any language. */
export type NotToRingWords = typeof es
