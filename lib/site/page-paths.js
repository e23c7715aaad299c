/**
 * CloudFront function on viewer requests for the site's files: the pages are one document, whatever their path, so
 * only what is a file of its own keeps its path. It decides by prefix, because a dealer's id may contain dots.
 * Written for `cloudfront-js-2.0`, which has neither modules nor types.
 */
// eslint-disable-next-line @typescript-eslint/no-unused-vars
function handler(event) {
  var request = event.request
  var path = request.uri
  var files = ['/config.json', '/favicon.svg', '/robots.txt']
  if (path.indexOf('/assets/') === 0 || files.indexOf(path) >= 0) return request
  if (path === '/docs' || path === '/docs/') request.uri = '/docs/index.html'
  else if (path === '/informacion' || path === '/informacion/') request.uri = '/informacion.html'
  else if (path === '/informacion/recibida') request.uri = '/informacion/recibida.html'
  else if (path.indexOf('/docs/') === 0) {
    if (path.lastIndexOf('.') < path.lastIndexOf('/')) request.uri = path.replace(/\/$/, '') + '.html'
  } else request.uri = '/index.html'
  return request
}
