import type { DeliveryType } from '../../../platform/mail/delivery/ses-event.ts'
import type { MailState } from '../../../platform/mail/sending/claim-steps.ts'
import type { ShownKind } from '../../../platform/personal-data/personal-data.ts'

/** Where an e-mail to the dealer stands. */
const mailStates: Readonly<Record<MailState, string>> = {
  claimed: 'en envío',
  released: 'pendiente de otro intento',
  refused: 'no aceptado por el servicio de correo',
  sent: 'enviado',
  delivered: 'entregado',
  bounced: 'devuelto',
  complained: 'marcado como no deseado',
}

/** What became of an e-mail. */
const deliveries: Readonly<Record<DeliveryType, string>> = {
  send: 'aceptado por el servicio de correo',
  delay: 'con retraso',
  delivery: 'entregado',
  'soft-bounce': 'devuelto por un motivo pasajero',
  bounce: 'devuelto',
  reject: 'no aceptado por el servicio de correo',
  complaint: 'marcado como no deseado',
}

/** What the codes in `state`, `type` and `kind` mean in Spanish of some kinds of things and not of others. */
export const codesByKind: Readonly<Partial<Record<ShownKind, Readonly<Record<string, string>>>>> = {
  alert: mailStates,
  delivery: deliveries,
  notice: { changed: 'cambios en la llamada', reopened: 'problema reabierto', verdict: 'revisión' },
  // A request is feminine, as a problem is not.
  request: { open: 'abierta', completed: 'atendida', refused: 'rechazada' },
}
