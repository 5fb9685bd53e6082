import type { Reason } from '@kelisim/domain/reasons';

/**
 * What someone who keeps the catalogue can do about a reason. Where the fault may be ours, a block or an outage the
 * advice says how to tell them apart: a site that can't be reached from here is not dead.
 */
export const ADVICE: Readonly<Record<Reason, string>> = {
  'robots-disallow':
    'robots.txt forbids it: watch a feed or a channel that is allowed, or ask the publisher for leave.',
  'robots-unavailable':
    'robots.txt could not be had, so nothing else is asked: it is tried again by itself. If the site opens in a browser, set a proxy.',
  'address-forbidden':
    'The address leads inside a network: correct it. Only the setting for allowed addresses can exempt it.',
  'host-unknown': 'The name is not found: look whether the site has moved, and correct the address.',
  'host-unreachable':
    'No connection: the site is down, or shut to this country. If a browser elsewhere opens it, set a proxy for the source.',
  'tls-failed':
    'The certificate is not trusted. If an authority of the state signed it, or an intermediate is missing, name that certificate in "extraCa"; verification stays on.',
  'timed-out':
    'No answer in time: the site is slow, or silent towards this country. If a browser elsewhere opens it, set a proxy for the source.',
  'too-many-redirects': 'It redirects in a circle: write the address that a browser ends at.',
  'redirect-to-login': 'It asks for a login: watch a page that is open to all.',
  'too-large': 'It is too large for a page of news: look whether the address is that of a file or an archive.',
  'malformed-response':
    'The answer breaks off or is not HTTP: it is tried again by itself. If it stays, tell the publisher, or set a proxy.',
  'rate-limited': 'The site asks us to slow down: raise "pace.secondsBetweenRequests".',
  'http-gone': 'The page is gone: find where the list has moved, and correct the address.',
  'http-refused':
    'The site refuses us: perhaps it is shut to this country or to programs. Set a proxy, or watch a feed or its channel.',
  'http-failed': 'The site itself fails: it is tried again by itself.',
  'not-html': 'It is no page of HTML: for a feed or JSON write that kind of start page.',
  'charset-unknown': 'The letters can not be made out: write the charset of the site in "charset".',
  'challenge-page':
    'A protection stands before the site: ask the publisher to let us pass, set a proxy, or watch a feed or its channel.',
  'soft-not-found': 'The site says that the page is not there: find where the list has moved.',
  'markup-too-deep': 'The page nests deeper than any real one: look at it in a browser, and watch a feed instead.',
  'no-text':
    'No text was found: the page may need a script. Name where the text stands in "articleSelectors.text", or watch a feed or JSON.',
  'no-title': 'No headline was found: name where it stands in "articleSelectors.title".',
  'feed-broken': 'It is no feed: look what the address answers, and correct the address or its kind.',
  'listing-empty':
    'No links to articles were found: the page has changed or needs a script. Correct "selectors" or "articlePattern", or watch a feed.',
  'text-too-long': 'The text is longer than any news: narrow it with "articleSelectors.text".',
  'reader-failed': 'Reading the text failed: this is a fault of ours to be reported.',
  'worker-crashed': 'A worker crashed on it: this is a fault of ours to be reported.',
  'index-refused': 'The search index refused it: look at the state of the store.',
  'address-refused': 'The mail address is refused: correct the subscription.',
  'mail-refused': 'The mail server refuses the message: look at its answer in the delivery.',
  'webhook-refused': 'The webhook refuses the calls: ask who runs it, then correct the subscription.',
  'mail-server-unreachable': 'The mail server can not be reached: look at the mail settings.',
  'document-invalid': 'A stored document is not what it should be: this is a fault of ours to be reported.',
  'attempts-exhausted': 'It was tried too often: look at the reasons before, mend them, and replay it.',
  erased: 'A person had this page erased: it stays out until its text is imported again.',
};
