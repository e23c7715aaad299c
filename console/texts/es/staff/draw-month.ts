import type { Schemas } from '../../../app/app.ts'
import { texts as words } from '../draw-words.ts'

export type DrawMonthTexts = typeof texts

const monthStates: Record<Schemas['DrawMonthState'], string> = {
  sealing: 'Se están sellando las listas',
  sealed: 'Listas selladas',
  decided: 'Decidido',
}

export const texts = {
  ...words,
  title: 'Sorteos del mes',
  titleOf: (month: string) => `Sorteos de ${month}`,
  otherMonths: 'Otros meses',
  none: (month: string) => `No hay sorteos de ${month}`,
  noneHelp:
    'Las listas se sellan el último día del mes desde las 12:00, si hay algún grupo con cinco participantes.',
  state: 'Estado del mes',
  monthStates,
  drawTime: 'Sorteo',
  round: 'Ronda de drand',
  decidedAt: 'Decidido',
  counts: {
    decided: 'Decididos',
    sealed: 'Sin decidir',
    notHeld: 'No celebrados',
    notSealed: 'Sin sellar',
  },
  incomplete: 'Hay más sorteos de los que se han contado: estas cifras son mínimos.',
  notHeldBy: (count: number, reason: string) => `${count}: ${reason}`,
  undecided: 'Grupos sin decidir',
  undecidedBefore: 'La hora del sorteo todavía no ha llegado: se decidirán solos después del',
  undecidedAfter:
    'La hora del sorteo ha pasado. Se vuelve a intentar cada hora hasta que drand publique la ronda; si al día siguiente siguen aquí, mire la alarma de sorteos.',
  refused: (count: number) =>
    count === 1
      ? 'Una lista no coincide con lo que se publicó y no se decide: hay que mirarla.'
      : `${count} listas no coinciden con lo que se publicó y no se deciden: hay que mirarlas.`,
  notSealed: 'Grupos que no se han podido sellar',
  moreGroups: (count: number) => `y ${count} más`,
  mails: 'Correos a los participantes',
  mailKinds: { sealed: 'Lista sellada', all: 'Resultado' },
  mailProgress: (sent: number, failed: number, done: boolean) =>
    [
      done ? 'enviados todos' : 'en curso',
      sent === 1 ? 'uno aceptado' : `${sent} aceptados`,
      ...(failed > 0 ? [failed === 1 ? 'uno fallido' : `${failed} fallidos`] : []),
    ].join(' · '),
  discounts: 'Descuentos por aplicar',
  discountsHelp:
    'Sorteos decididos de este mes. Al aplicar un descuento, anote la referencia del abono y cuándo.',
  reading: (done: number) => (done === 1 ? 'Un grupo revisado…' : `${done} grupos revisados…`),
  nothingToApply: 'No queda ningún descuento por aplicar',
  nothingDecided: 'Todavía no hay ningún sorteo decidido.',
  group: 'Grupo',
  applied: (count: number) => (count === 1 ? 'Un descuento aplicado' : `${count} descuentos aplicados`),
  reference: 'Referencia del abono',
  referenceHint: 'Por ejemplo, AB-2026-0117.',
  appliedAt: 'Aplicado el',
  appliedAtHint: (zone: string) => `Hora de ${zone}. Después del sorteo, y no más tarde que ahora.`,
  apply: 'Anotar como aplicado',
  applyTitle: 'Descuento aplicado',
  applyHelp: (discount: string, who: string, group: string) =>
    `${discount} para ${who}, de ${group}. Se anota una sola vez: después ya no se podrá cambiar.`,
  applyDone: (who: string) => `Anotado: el descuento de ${who} consta como aplicado.`,
  applyAlready: (who: string) =>
    `El descuento de ${who} ya estaba anotado, con otros datos. Es lo que consta.`,
  whenApplied: 'Aplicado',
}
