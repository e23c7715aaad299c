/** What `--help` prints, by language. */
export const usage = {
  en: `Verifies a monthly draw (docs/draw.md).

  npm run verify-draw -- RECORD [--commitment VALUE] [--sealed FILE] [--previous FILE] [--token TOKEN]
  npm run verify-draw -- --sealed FILE [--signature HEX] [--commitment VALUE] [--previous FILE]

  RECORD              the draw's record: a JSON file, or its URL at the service. From a URL, the published commitment and
                      the previous month's record are fetched too, unless they are given
  --sealed FILE       the sealed list that a participant received by e-mail, exactly as attached
  --signature HEX     the round's signature, from any drand relay; only without RECORD
  --commitment VALUE  the group's published commitment: its 64 hexadecimal digits, or the file or URL of the page
                      /v1/draws/{month}/commitments. Without it, a changed list can look right
  --previous FILE     the same group's record or list for the previous month
  --token TOKEN       access token, for RECORD given by URL
  --test-chain        accept the local run's own chain, which is NOT A REAL DRAW
  --language es|en    the language of the results; by default the environment's (LC_ALL, LC_MESSAGES, LANG), or English
  --help              print this and do nothing else

Exit code:
  0  right: every check passed, and the list is the published one
  1  a check failed; the last line names it
  2  the checks could not be run
  3  the draw was not held
  4  the draw is not decided yet
  5  not proven: no check failed, but the list was not compared with a published commitment
`,
  es: `Comprueba un sorteo mensual (docs/draw.md).

  npm run verify-draw -- FICHA [--commitment VALOR] [--sealed FICHERO] [--previous FICHERO] [--token TOKEN]
  npm run verify-draw -- --sealed FICHERO [--signature FIRMA] [--commitment VALOR] [--previous FICHERO]

  FICHA               la ficha del sorteo: un fichero JSON, o su dirección en el servicio. Con la dirección se obtienen
                      también el compromiso publicado y el mes anterior, si no se indican
  --sealed FICHERO    la lista sellada que un participante recibió por correo, tal como venía adjunta
  --signature FIRMA   la firma de la ronda, de cualquier servidor de drand; solo sin FICHA
  --commitment VALOR  el compromiso publicado del grupo: sus 64 cifras hexadecimales, o el fichero o la dirección de la
                      página /v1/draws/{mes}/commitments. Sin él, una lista cambiada puede parecer correcta
  --previous FICHERO  la ficha o la lista del mes anterior del mismo grupo
  --token TOKEN       token de acceso, si FICHA es una dirección
  --test-chain        acepta la cadena de la ejecución local, que NO ES UN SORTEO REAL
  --language es|en    idioma de los resultados; si no se indica, el del sistema (LC_ALL, LC_MESSAGES, LANG) o el inglés
  --help              muestra esta ayuda y no hace nada más

Código de salida:
  0  correcto: todo está bien y la lista es la publicada
  1  algo no cuadra; la última línea dice qué
  2  no se ha podido comprobar
  3  el sorteo no se celebró
  4  el sorteo aún no se ha decidido
  5  sin demostrar: nada falla, pero la lista no se ha comparado con un compromiso publicado
`,
}
