/** A piece of news as plain text; what is not known is left out, never shown empty. */
const NEWS_TEXT = `<%= item.headline %>
<% if (item.sides) { %><%= item.sides %>
<% } %>
<% item.rows.forEach(function (row) { %><%= row.name %>: <%= row.value %>
<% }) %><% if (item.evidence) { %>
<%= it.say('mail.proof') %>:
  «<%= item.evidence %>»
<% } %><% if (item.story) { %>
<%= it.say('mail.story') %>: <%= item.story.title %>
  <%= [item.story.source, item.story.published, item.story.link].filter(Boolean).join('  ') %>
<% } %><% if (item.others.length) { %><%= it.say('mail.sources') %>:
<% item.others.forEach(function (other) { %>  – <%= [other.title, other.source, other.link].filter(Boolean).join('  ') %>
<% }) } %><% if (item.link) { %><%= it.say('news.open') %>: <%= item.link %>
<% } %>`;

const FOOT_TEXT = `
-- 
<%= it.say('news.whyKeep', { name: it.name }) %>
<% if (it.unsubscribe) { %><%= it.say('news.unsubscribe') %>: <%= it.unsubscribe %>
<% } %>`;

/** Any mail as plain text. */
export const TEXT = `<% if (it.intro) { %><%= it.intro %>

<% } %><% if (it.action) { %><%= it.action.name %>:
<%= it.action.link %>

<% } %><% if (it.note) { %><%= it.note %>

<% } %><% if (it.bars && it.bars.length > 1) { %><%= it.say('news.chart') %>:
<% it.bars.forEach(function (bar) { %>  <%= String(bar.count).padStart(4) %>  <%= '▇'.repeat(Math.ceil(bar.share / 10)) %> <%= bar.name %>
<% }) %>
<% } %><% it.sections.forEach(function (section) { %><% if (it.isDigest) { %>== <%= it.say('news.section.' + section.kind) %> ==

<% } %><% section.items.forEach(function (item) { %>${NEWS_TEXT}
<% }) }) %><% if (it.more) { %><%= it.say('news.more', { count: it.more }) %>
<% } %><% if (it.alive) { %><%= it.alive %>
<% } %>${FOOT_TEXT}`;

const MUTED = 'color:#667085';
const CELL = 'padding:2px 12px 2px 0;vertical-align:top';

const STORY_HTML = (each: string) =>
  `<% if (${each}.link) { %><a href="<%= ${each}.link %>" style="color:#175cd3"><%= ${each}.title %></a><% } else { %><%= ${each}.title %><% } %> <span style="${MUTED}"><%= [${each}.source, ${each}.published].filter(Boolean).join(', ') %></span>`;

const NEWS_HTML = `<tr><td style="padding:16px 24px;border-top:1px solid #e4e7ec">
<p style="margin:0;font-size:18px;font-weight:bold;line-height:1.3"><%= item.headline %></p>
<% if (item.sides) { %><p style="margin:2px 0 0;font-size:16px"><%= item.sides %></p><% } %>
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:10px 0 0;font-size:14px;line-height:1.5">
<% item.rows.forEach(function (row) { %><tr><td style="${CELL};${MUTED};white-space:nowrap"><%= row.name %></td><td style="padding:2px 0;vertical-align:top"><%= row.value %></td></tr>
<% }) %></table>
<% if (item.evidence) { %><p style="margin:12px 0 4px;font-size:13px;${MUTED}"><%= it.say('mail.proof') %></p>
<blockquote style="margin:0;padding:8px 12px;border-left:4px solid #12b76a;background-color:#f0fdf6;font-size:15px;line-height:1.5">«<%= item.evidence %>»</blockquote><% } %>
<% if (item.story) { %><p style="margin:12px 0 0;font-size:14px"><%= it.say('mail.story') %>: ${STORY_HTML('item.story')}</p><% } %>
<% if (item.others.length) { %><p style="margin:8px 0 0;font-size:14px"><%= it.say('mail.sources') %>:</p><ul style="margin:2px 0 0;padding-left:20px;font-size:14px">
<% item.others.forEach(function (other) { %><li>${STORY_HTML('other')}</li>
<% }) %></ul><% } %>
<% if (item.link) { %><p style="margin:12px 0 0;font-size:14px"><a href="<%= item.link %>" style="color:#175cd3"><%= it.say('news.open') %></a></p><% } %>
</td></tr>`;

const CHART_HTML = `<tr><td style="padding:4px 24px 16px"><p style="margin:0 0 6px;font-size:13px;${MUTED}"><%= it.say('news.chart') %></p>
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="font-size:13px;line-height:1.4">
<% it.bars.forEach(function (bar) { %><tr><td style="padding:1px 10px 1px 0;white-space:nowrap"><%= bar.name %></td><td style="padding:1px 6px 1px 0" width="170"><table role="presentation" cellpadding="0" cellspacing="0" border="0" width="<%= Math.round(1.6 * bar.share) %>"><tr><td height="12" bgcolor="#12b76a" style="background-color:#12b76a;font-size:1px;line-height:12px">&nbsp;</td></tr></table></td><td style="padding:1px 0"><%= bar.count %></td></tr>
<% }) %></table></td></tr>`;

/** The same as HTML: tables and inline styles as mail clients want them; no outside images, no scripts. */
export const HTML = `<!doctype html>
<html lang="<%= it.language %>">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light"><title><%= it.subject %></title></head>
<body style="margin:0;padding:0;background-color:#f2f4f7;font-family:Arial,Helvetica,sans-serif;color:#101828">
<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" style="background-color:#f2f4f7"><tr><td align="center" style="padding:16px 8px">
<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" style="max-width:640px;background-color:#ffffff;border:1px solid #e4e7ec;text-align:left">
<tr><td style="padding:14px 24px;font-size:13px;${MUTED}">Kelisim<% if (it.isDigest) { %><p style="margin:4px 0 0;font-size:20px;font-weight:bold;color:#101828"><%= it.subject %></p><% } %></td></tr>
<% if (it.intro) { %><tr><td style="padding:0 24px 12px;font-size:15px;line-height:1.5"><%= it.intro %></td></tr><% } %>
<% if (it.action) { %><tr><td style="padding:0 24px 16px"><a href="<%= it.action.link %>" style="display:inline-block;padding:10px 18px;background-color:#175cd3;color:#ffffff;text-decoration:none;font-size:15px"><%= it.action.name %></a></td></tr><% } %>
<% if (it.note) { %><tr><td style="padding:0 24px 12px;font-size:14px;${MUTED}"><%= it.note %></td></tr><% } %>
<% if (it.bars && it.bars.length > 1) { %>${CHART_HTML}<% } %>
<% it.sections.forEach(function (section) { %><% if (it.isDigest) { %><tr><td style="padding:14px 24px 8px;border-top:2px solid #101828;font-size:16px;font-weight:bold"><%= it.say('news.section.' + section.kind) %> · <%= section.items.length %></td></tr><% } %>
<% section.items.forEach(function (item) { %>${NEWS_HTML}
<% }) }) %>
<% if (it.more) { %><tr><td style="padding:12px 24px;border-top:1px solid #e4e7ec;font-size:15px"><%= it.say('news.more', { count: it.more }) %><% if (it.consoleUrl) { %> <a href="<%= it.consoleUrl %>" style="color:#175cd3"><%= it.say('news.open') %></a><% } %></td></tr><% } %>
<tr><td style="padding:14px 24px;border-top:1px solid #e4e7ec;font-size:12px;line-height:1.5;${MUTED}"><% if (it.alive) { %><%= it.alive %><br><% } %><%= it.say('news.whyKeep', { name: it.name }) %><% if (it.unsubscribe) { %> <a href="<%= it.unsubscribe %>" style="color:#667085"><%= it.say('news.unsubscribe') %></a><% } %></td></tr>
</table></td></tr></table>
</body>
</html>
`;
