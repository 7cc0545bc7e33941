/** Never in a body that the server rendered; removed again here, should something else have answered in its place. */
const forbidden = 'script,style,link,meta,base,object,embed,form,template,svg,math,[srcdoc]';

/**
 * The rendered body as nodes for the shadow root. It is parsed in a document of its own, where nothing loads and nothing
 * runs, and its addresses are made whole: media from `host`, other paths from the portal's site.
 */
export function bodyOf(html: string, host: string, site: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const each of parsed.querySelectorAll(forbidden)) each.remove();
  for (const each of parsed.body.querySelectorAll('*')) {
    for (const { name } of [...each.attributes])
      if (name.startsWith('on') || name === 'style' || name === 'srcset') each.removeAttribute(name);
    for (const name of ['src', 'href', 'poster']) setWhole(each, name, host, site);
    if (each.localName === 'iframe')
      each.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-presentation allow-popups');
    if (each.localName === 'a') {
      each.setAttribute('target', '_blank');
      each.setAttribute('rel', 'noopener noreferrer');
    }
  }
  const fragment = document.createDocumentFragment();
  fragment.append(...parsed.body.childNodes);
  return fragment;
}

function setWhole(each: Element, name: string, host: string, site: string): void {
  const value = each.getAttribute(name);
  if (value === null) return;
  const base = value.startsWith('/media/') ? host : site;
  const whole = URL.canParse(value, base) ? new URL(value, base) : null;
  if (whole && /^(https?|mailto|tel):$/.test(whole.protocol)) each.setAttribute(name, whole.href);
  else each.removeAttribute(name);
}
