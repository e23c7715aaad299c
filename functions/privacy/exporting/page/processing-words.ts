/**
 * What a person is told of the processing beside the data itself (GDPR, article 15.1), in Spanish: what it is for, how long
 * it is kept, who receives it and where it came from, as docs/privacy.md has it. `callMonths` is how long calls are kept from
 * their visit; null of what is blocked, whose period is over. Pure.
 */
export const processingWords = (callMonths: number | null): readonly string[] => [
  'Para qué se usan: para saber si algo salió mal en su visita o en la entrega de su vehículo, para que el concesionario lo resuelva y para comparar lo que nos dijo con lo que responde en la encuesta de la marca. Ninguna decisión sobre usted la toma una máquina sola.',
  ...(callMonths === null
    ? []
    : [
        `Durante cuánto tiempo: las llamadas y lo que salió de ellas, ${callMonths} meses desde la visita, o más mientras quede un problema abierto. Después se bloquean, y al final se destruyen.`,
      ]),
  'Quién los recibe: el concesionario; Asortis, que llama por encargo suyo, y su proveedor de servicios informáticos, Amazon Web Services. La marca, solo si nadie del concesionario se ocupa de un problema. Si se le pasó un descuento, consta a qué cliente.',
  'De dónde vienen: su nombre, su contacto y su visita los facilitó el concesionario; lo demás lo dijo usted en las llamadas o en la encuesta.',
]
