export type DealersTexts = typeof texts

export const texts = {
  title: 'Concesionarios',
  add: 'Nuevo concesionario',
  bulk: 'Cargar concesionarios',
  bulkPeople: 'Cargar personas',
  search: 'El nombre empieza por',
  find: 'Buscar',
  all: 'Ver todos',
  none: 'Todavía no hay concesionarios',
  noneHelp: 'Dé de alta el primero, o cárguelos todos desde un fichero.',
  noneFound: 'Ningún concesionario empieza así',
  table: 'Concesionarios',
  name: 'Nombre',
  brands: 'Marcas',
  group: 'Grupo',
  noGroup: 'Sin grupo',
  forming: 'en formación',
  state: 'Situación',
  ends: 'Se va el',
  current: 'En activo',
  problems: 'Problemas',
}
