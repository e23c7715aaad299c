import type { ConsentText } from './consent-text.ts'

/**
 * Every text there has been. The first is the owner's, word for word: it makes sending a consent to both purposes at
 * once, so nothing is accepted with it (docs/operations.md, "The information form"). Changing a published text breaks
 * the evidence of whoever read it: add another one.
 */
export const consentTexts = [
  {
    version: 1,
    state: 'withdrawn',
    paragraphs: [
      'De acuerdo con lo establecido en la Reglamento (UE) 2016/679, del Parlamento Europeo y del Consejo, de 27 de abril de 2016: Reglamento general de protección de datos, le informamos que al cumplimentar y enviar el formulario otorga su consentimiento para que los datos personales que facilita sean objeto de tratamiento por parte de Asortis Consultores, con la finalidad de prestar el servicio que solicita, así mismo podrán ser utilizados a los efectos de tenerle informado sobre nuevos servicios. Sin ese consentimiento no podrá realizarse la prestación del servicio. Los datos en ningún caso serán cedidos a terceros, salvo obligación legal. Puede ejercer ante Asortis (Paseo de San Roque, 16, Esc. 1, 2º 1. 05003, Ávila) (info@asortis.es) sus derechos de acceso, rectificación, supresión, oposición, limitación del tratamiento y portabilidad. Podrá encontrar mayor información sobre el tratamiento de sus datos personales y la política de protección de datos aquí.',
    ],
    read: null,
    marketing: null,
  },
  {
    version: 2,
    state: 'current',
    paragraphs: [
      'Responsable del tratamiento: Asortis Consultores, Paseo de San Roque, 16, Esc. 1, 2.º 1, 05003 Ávila; info@asortis.es.',
      'Para qué usamos sus datos: para responder a su solicitud de información sobre Fidelización, y para nada más, salvo lo que usted elija en la casilla de abajo.',
      'Por qué podemos hacerlo: porque es usted quien nos lo pide, antes de una posible contratación (artículo 6.1.b del Reglamento general de protección de datos), o, si escribe en nombre de una empresa, por nuestro interés legítimo en contestarle (artículo 6.1.f).',
      'Qué datos necesitamos: su nombre, su empresa y su correo electrónico. Sin ellos no podemos responderle. El teléfono y el mensaje son voluntarios.',
      'Cuánto tiempo los guardamos: doce meses desde su solicitud. Si corrige o suprime sus datos antes, los anteriores quedan bloqueados durante tres años, solo para atender a jueces, fiscales y administraciones, y después se destruyen.',
      'Quién los recibe: nadie, salvo obligación legal. Los guarda por nuestra cuenta nuestro proveedor de servidores y de correo, como encargado del tratamiento.',
      'Sus derechos: puede pedirnos el acceso a sus datos, su rectificación, su supresión, la limitación de su tratamiento y su portabilidad, y oponerse a él, en la dirección y el correo indicados. Si cree que no los hemos atendido, puede reclamar ante la Agencia Española de Protección de Datos (www.aepd.es).',
    ],
    read: 'He leído la información sobre el tratamiento de mis datos.',
    marketing:
      'Quiero recibir noticias de otros servicios de Asortis en el correo que he indicado. Puedo dejar de recibirlas cuando quiera escribiendo a info@asortis.es. Antes de enviar la primera, Asortis me pedirá que lo confirme. La base es mi consentimiento (artículo 6.1.a); se conserva hasta que lo retire o, si en veinticuatro meses no vuelvo a dar señales, hasta entonces, y su prueba, bloqueada, treinta y seis meses más.',
  },
] as const satisfies readonly ConsentText[]

/** The text of a version; undefined if there is none. */
export const consentTextOf = (version: number): ConsentText | undefined =>
  consentTexts.find((text) => text.version === version)

/** The text that is shown and accepted now. */
export const currentText = consentTexts[1]
