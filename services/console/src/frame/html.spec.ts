import { html, joined } from './html';

describe('markup', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    [`" onmouseover='x'`, '&quot; onmouseover=&#39;x&#39;'],
    ['&amp;', '&amp;amp;'],
    ['\u0000\u0008a', 'a'],
  ])('escapes %j', (text, expected) => {
    expect(html`<p title="${text}">${text}</p>`.markup).toBe(`<p title="${expected}">${expected}</p>`);
  });

  it('keeps markup within markup, lists and numbers; leaves out what is not there', () => {
    const items = ['a', 'b'].map((item) => html`<li>${item}</li>`);
    expect(html`<ul>${items}</ul>${0}${undefined}${null}${false}`.markup).toBe('<ul><li>a</li><li>b</li></ul>0');
  });

  it('puts something between what there is', () => {
    expect(html`${joined(['a', undefined, '', 'b'], ' · ')}`.markup).toBe('a · b');
  });
});
