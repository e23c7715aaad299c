/** What Fidelización is, in the owner's sense, for dealers who have never heard of it. HTML. */
export const introduction = `<h1>Fidelización, el servicio colaborativo</h1>
<p class="lead">Para que la encuesta de la marca refleje lo que su cliente ya nos ha contado después de la visita al taller o de la entrega del vehículo.</p>
<p><a class="button" href="#solicitud">Solicitar información</a></p>

<h2>Lo que pasa entre nuestra llamada y la encuesta</h2>
<p>Llamamos a su cliente y nos da su opinión. Unos días después le llega la encuesta de la marca, de la que dependen sus primas. Y entonces:</p>
<ul class="plain">
<li>puede que no la conteste, porque se le olvide, porque no le apetezca, porque le suponga un esfuerzo o porque se calle un malestar;</li>
<li>puede que la conteste con peores valoraciones, porque no recuerde la importancia que tienen, porque no entienda las preguntas o porque se haya enfadado.</li>
</ul>
<p>Nadie tiene la culpa: cada persona es libre de actuar así. Pero ahí está la diferencia entre las valoraciones que usted espera y las que finalmente obtiene. Fidelización quiere acercarlas.</p>

<h2>Tres partes que colaboran</h2>
<ul class="parts">
<li><h3>Asortis</h3><p>En la llamada de contacto, si todo ha ido bien, recordamos la encuesta de la marca y explicamos para qué sirve. Donde la marca lo permite, contamos también que el concesionario puede premiar la fidelidad.</p></li>
<li><h3>El concesionario</h3><p>Sabe lo que sus clientes han dicho en la llamada y espera encontrar lo mismo en la encuesta. Ve dónde coincide, dónde no, y qué causas se repiten.</p></li>
<li><h3>El cliente</h3><p>Se acuerda de responder, se fija en lo que le preguntan y contesta lo que de verdad piensa: lo que ya nos dijo.</p></li>
</ul>
<p>Es colaborativo porque solo la suma de las tres partes lo hace posible.</p>

<h2>Si algo no ha ido bien, usted lo sabe antes</h2>
<p>Quien nos cuenta un problema no recibe ningún recordatorio de la encuesta. Avisamos al momento al concesionario, con los motivos, para que llame y lo resuelva antes de que la encuesta llegue. Nosotros ponemos la mitad del camino, la información válida para decidir; la otra mitad, analizar y decidir, es suya.</p>

<h2>Grupos de cinco a diez participantes</h2>
<p>Los servicios oficiales y concesionarios interesados forman grupos de cinco como mínimo y diez como máximo. Cada participante tiene su número. Todos los meses, uno de cada grupo, elegido al azar en un sorteo que cualquiera puede comprobar, recibe un descuento especial. Si quiere, puede trasladar ese importe a uno de sus clientes: qué hacer y cómo hacerlo es cosa de cada empresa.</p>
<p>Lo que cuesta el servicio al grupo es, precisamente, esa política comercial.</p>
`
