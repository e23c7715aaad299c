import { texts as coherence } from '../group-coherence.ts'
import { texts as words } from '../draw-words.ts'

export type GroupTexts = typeof texts

export const texts = {
  ...words,
  title: 'Grupo y sorteos',
  none: 'Este concesionario no está en ningún grupo',
  noneHelp:
    'Un grupo reúne de cinco a diez concesionarios, y cada mes uno de ellos gana un descuento en la factura de Asortis. Si le interesa entrar en uno, hable con Asortis.',
  noneStaff: 'Los grupos se forman en',
  groups: 'Grupos',
  active: 'Activo',
  forming: 'En formación',
  yourNumber: 'Su número',
  itsNumber: 'Su número en el grupo',
  monthly: 'Descuento de cada mes',
  firstMonth: 'Primer sorteo',
  firstMonthAt: (month: string) => `El de ${month}`,
  missing: (count: number) =>
    count === 1
      ? 'Falta un participante para que haya sorteo: tienen que ser cinco.'
      : `Faltan ${['', '', 'dos', 'tres', 'cuatro', 'cinco'][count] ?? count} participantes para que haya sorteo: tienen que ser cinco.`,
  rule: 'El último día de cada mes se sella la lista de participantes y la recibe por correo. El día 1 a las 12:00 (hora peninsular) se publica un número aleatorio que nadie puede conocer antes, y de él sale el ganador.',
  participants: 'Participantes',
  participantNumber: 'N.º',
  name: 'Concesionario',
  since: 'Desde',
  draws: 'Sorteos',
  noDraws:
    'Todavía no se ha sellado ninguna lista. La primera se sella el último día del primer mes del grupo.',
  drawOn: 'Se decide a las 12:00 (hora peninsular) del',
  verify: 'Ver y comprobar',
  statement: 'Descuentos del año',
  year: 'Año',
  month: 'Mes',
  result: 'Resultado',
  applied: 'Aplicado',
  notApplied: 'Sin aplicar aún',
  appliedAs: (reference: string) => `Abono ${reference}`,
  counts: (decided: number, undecided: number, notHeld: number) =>
    [
      decided === 1 ? 'Un sorteo decidido' : `${decided} sorteos decididos`,
      ...(undecided > 0 ? [undecided === 1 ? 'uno por decidir' : `${undecided} por decidir`] : []),
      ...(notHeld > 0 ? [notHeld === 1 ? 'uno que no se celebró' : `${notHeld} que no se celebraron`] : []),
    ].join(' · '),
  total: (won: string, applied: string) => `El grupo ha ganado ${won} este año; aplicados: ${applied}.`,
  noStatement: (year: string) => `En ${year} no hay ningún sorteo de este grupo.`,
  coherence,
}
