import { type MailText, own, say } from '../../../platform/mail/rendering/mail-text.ts'
import type { Language } from '../../../platform/words/language.ts'

const es = {
  added: {
    person: {
      title: 'Tiene acceso a Fidelización',
      lead: (dealer: MailText) =>
        say`Desde ahora puede entrar en Fidelización y ocuparse de los clientes problema de ${dealer}.`,
      done: (at: string) => `Asortis le ha dado el acceso el ${at}.`,
      object: 'Si no lo esperaba, díganoslo cuanto antes.',
    },
    managers: {
      title: 'Una persona más tiene acceso',
      lead: (who: MailText, dealer: MailText) =>
        say`Desde ahora ${who} puede ver las llamadas y los clientes problema de ${dealer}, y ocuparse de ellos.`,
      done: (at: string) => `Asortis ha dado el acceso el ${at}.`,
      object: 'Si no es correcto, díganoslo cuanto antes.',
    },
  },
  removed: {
    person: {
      title: 'Ya no tiene acceso a Fidelización',
      lead: (dealer: MailText) =>
        say`Ya no tiene acceso a las llamadas y los clientes problema de ${dealer}.`,
      done: (at: string) => `Asortis ha retirado el acceso el ${at}.`,
      object: 'Si no es correcto, díganoslo cuanto antes.',
    },
    managers: {
      title: 'Una persona ya no tiene acceso',
      lead: (who: MailText, dealer: MailText) =>
        say`${who} ya no tiene acceso a las llamadas y los clientes problema de ${dealer}.`,
      done: (at: string) => `Asortis ha retirado el acceso el ${at}.`,
      object: 'Si no es correcto, díganoslo cuanto antes.',
    },
  },
  reset: {
    person: {
      title: 'Tiene que volver a activar la verificación en dos pasos',
      lead: (_: MailText) =>
        own('Hemos anulado su contraseña y su verificación en dos pasos de Fidelización.'),
      done: (at: string) => `Lo ha hecho Asortis el ${at}.`,
      object: 'Si usted no lo ha pedido, no use la invitación y díganoslo cuanto antes.',
    },
    managers: {
      title: 'Una persona tiene que volver a activar su acceso',
      lead: (who: MailText, dealer: MailText) =>
        say`Hemos anulado la contraseña y la verificación en dos pasos de ${who}, que tiene acceso a los clientes problema de ${dealer}, y le enviamos otra invitación.`,
      done: (at: string) => `Lo ha hecho Asortis el ${at}.`,
      object: 'Si esta persona no lo ha pedido, díganoslo cuanto antes.',
    },
  },
  'privacy-given': {
    person: {
      title: 'Se ocupa de los derechos de los clientes',
      lead: (dealer: MailText) =>
        say`Desde ahora se ocupa de lo que los clientes de ${dealer} piden sobre sus datos.`,
      done: (at: string) => `Asortis le ha asignado esta función el ${at}.`,
      object: 'Si no lo esperaba, díganoslo cuanto antes.',
    },
    managers: {
      title: 'Una persona más se ocupa de los derechos de los clientes',
      lead: (who: MailText, dealer: MailText) =>
        say`Desde ahora ${who} se ocupa de lo que los clientes de ${dealer} piden sobre sus datos.`,
      done: (at: string) => `Asortis ha asignado esta función el ${at}.`,
      object: 'Si no es correcto, díganoslo cuanto antes.',
    },
  },
  'privacy-taken': {
    person: {
      title: 'Ya no se ocupa de los derechos de los clientes',
      lead: (dealer: MailText) =>
        say`Ya no se ocupa de lo que los clientes de ${dealer} piden sobre sus datos.`,
      done: (at: string) => `Asortis ha retirado esta función el ${at}.`,
      object: 'Si no es correcto, díganoslo cuanto antes.',
    },
    managers: {
      title: 'Una persona ya no se ocupa de los derechos de los clientes',
      lead: (who: MailText, dealer: MailText) =>
        say`${who} ya no se ocupa de lo que los clientes de ${dealer} piden sobre sus datos.`,
      done: (at: string) => `Asortis ha retirado esta función el ${at}.`,
      object: 'Si no es correcto, díganoslo cuanto antes.',
    },
  },
  who: (name: string, email: string) => say`${name} (${email})`,
  mayDo: {
    title: 'Qué puede hacer',
    lines: [
      'Consultar las llamadas y los clientes problema del concesionario.',
      'Encargarse de un caso, anotar lo que se hace y cerrarlo.',
      'Consultar los resultados y descargar los casos en un archivo.',
      'Cambiar quién recibe los avisos y el resumen diario, y el horario.',
    ],
  },
  signIn: {
    title: 'Cómo entrar',
    invited:
      'Le llega aparte un mensaje con una contraseña provisional, que caduca en tres días. La primera vez elegirá su contraseña y activará la verificación en dos pasos.',
    'invited-before':
      'Con la contraseña provisional que ya le enviamos. Si ha caducado, pídanos otra invitación.',
    active: 'Con su correo y su contraseña, como siempre.',
  },
  privacy: {
    title: 'Qué significa',
    lines: [
      'Los clientes pueden pedir que no se les llame más, ver sus datos, corregirlos, borrarlos, limitar su uso u oponerse a él.',
      'Le avisamos por correo de cada petición. El plazo para responder es de un mes.',
      'Solo quienes tienen esta función pueden decidir sobre estas peticiones.',
    ],
  },
  others: 'Su acceso a otros concesionarios no cambia.',
  noSignIn: 'Tampoco puede entrar ya en Fidelización.',
  reason: { title: 'Por qué', label: 'Motivo anotado' },
  zone: (zone: string) => `Las horas son de su zona (${zone}).`,
}

/** The fixed texts of the e-mails about people and their access. */
type PersonMailWords = typeof es

/** They are for people at a dealer; in English if that is its language. */
export const personMailWords: Record<Language, PersonMailWords> = {
  es,
  en: {
    added: {
      person: {
        title: 'You have access to Fidelización',
        lead: (dealer) =>
          say`From now on you can sign in to Fidelización and look after the problem customers of ${dealer}.`,
        done: (at) => `Asortis gave you access on ${at}.`,
        object: 'If you did not expect it, please tell us as soon as you can.',
      },
      managers: {
        title: 'One more person has access',
        lead: (who, dealer) =>
          say`From now on ${who} can see the calls and problem customers of ${dealer}, and look after them.`,
        done: (at) => `Asortis gave access on ${at}.`,
        object: 'If it is not correct, please tell us as soon as you can.',
      },
    },
    removed: {
      person: {
        title: 'You no longer have access to Fidelización',
        lead: (dealer) => say`You no longer have access to the calls and problem customers of ${dealer}.`,
        done: (at) => `Asortis withdrew the access on ${at}.`,
        object: 'If it is not correct, please tell us as soon as you can.',
      },
      managers: {
        title: 'A person no longer has access',
        lead: (who, dealer) =>
          say`${who} no longer has access to the calls and problem customers of ${dealer}.`,
        done: (at) => `Asortis withdrew the access on ${at}.`,
        object: 'If it is not correct, please tell us as soon as you can.',
      },
    },
    reset: {
      person: {
        title: 'You have to set up two-step verification again',
        lead: (_) => own('Your password and two-step verification for Fidelización no longer work.'),
        done: (at) => `Asortis reset them on ${at}.`,
        object:
          'If you did not ask for this, do not use the invitation, and please tell us as soon as you can.',
      },
      managers: {
        title: 'A person has to set up their access again',
        lead: (who, dealer) =>
          say`The password and two-step verification of ${who}, who has access to the problem customers of ${dealer}, no longer work, and we are sending another invitation.`,
        done: (at) => `Asortis reset them on ${at}.`,
        object: 'If this person did not ask for it, please tell us as soon as you can.',
      },
    },
    'privacy-given': {
      person: {
        title: "You look after customers' rights",
        lead: (dealer) =>
          say`From now on you look after what the customers of ${dealer} ask about their data.`,
        done: (at) => `Asortis gave you this role on ${at}.`,
        object: 'If you did not expect it, please tell us as soon as you can.',
      },
      managers: {
        title: "One more person looks after customers' rights",
        lead: (who, dealer) =>
          say`From now on ${who} looks after what the customers of ${dealer} ask about their data.`,
        done: (at) => `Asortis gave this role on ${at}.`,
        object: 'If it is not correct, please tell us as soon as you can.',
      },
    },
    'privacy-taken': {
      person: {
        title: "You no longer look after customers' rights",
        lead: (dealer) => say`You no longer look after what the customers of ${dealer} ask about their data.`,
        done: (at) => `Asortis withdrew this role on ${at}.`,
        object: 'If it is not correct, please tell us as soon as you can.',
      },
      managers: {
        title: "A person no longer looks after customers' rights",
        lead: (who, dealer) =>
          say`${who} no longer looks after what the customers of ${dealer} ask about their data.`,
        done: (at) => `Asortis withdrew this role on ${at}.`,
        object: 'If it is not correct, please tell us as soon as you can.',
      },
    },
    who: es.who,
    mayDo: {
      title: 'What you can do',
      lines: [
        "See the dealership's calls and problem customers.",
        'Take on a case, note what is done and close it.',
        'See the results and download the cases as a file.',
        'Change who receives the alerts and the daily digest, and the working hours.',
      ],
    },
    signIn: {
      title: 'How to sign in',
      invited:
        'You will receive a separate message with a temporary password, which expires in three days. The first time, you choose your own password and set up two-step verification.',
      'invited-before':
        'With the temporary password that we sent you before. If it has expired, ask us for another invitation.',
      active: 'With your e-mail address and password, as always.',
    },
    privacy: {
      title: 'What this means',
      lines: [
        'Customers may ask not to be called any more, to see, correct or erase their data, to restrict its use or to object to it.',
        'We tell you of every request by e-mail. It has to be answered within a month.',
        'Only people with this role can decide on these requests.',
      ],
    },
    others: 'Your access to other dealerships does not change.',
    noSignIn: 'You can no longer sign in to Fidelización either.',
    reason: { title: 'Why', label: 'Reason on record' },
    zone: (zone) => `Times are in your time zone (${zone}).`,
  },
}
