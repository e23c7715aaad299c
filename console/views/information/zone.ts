/** Asortis's own zone, in which its people read when something came. */
export const zone = 'Europe/Madrid'
