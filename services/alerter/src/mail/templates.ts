/** The mail as plain text; what is not known is left out, never shown empty. */
export const TEXT = `<%= it.status.toUpperCase() %>: <%= it.instrument %>

<%= it.say('mail.who') %>:
<% if (!it.parties.length) { %>  <%= it.say('mail.noParties') %>
<% } it.parties.forEach(function (party) { %>  – <%= party.name %> (<%= party.side %>)
<% }) %><% if (it.subject) { %><%= it.say('mail.what') %>: <%= it.subject %>
<% } %><%= it.say('mail.when') %>: <%= it.on || it.say('mail.undated') %>
<% if (it.place) { %><%= it.say('mail.where') %>: <%= it.place %>
<% } %>
<%= it.say('mail.proof') %>:
  «<%= it.evidence %>»

<%= it.say('mail.story') %>: <%= it.story.title %>
  <%= it.story.publishedOn.replace('T', ' ') %>  <%= it.story.url %>

<% if (it.others.length) { %><%= it.say('mail.sources') %>:
<% it.others.forEach(function (other) { %>  – <%= other.title %>  <%= other.url %>
<% }) } %>
<% if (it.link) { %><%= it.link %>

<% } %>-- 
<%= it.say('mail.why', { name: it.name }) %>
`;

/** The same as HTML: no outside images, no scripts, styles inline, so that any mail client shows it. */
export const HTML = `<!doctype html>
<html lang="<%= it.language %>">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title><%= it.status %></title></head>
<body style="margin:0;padding:16px;font:16px/1.5 system-ui,sans-serif;max-width:40em">
<p style="margin:0 0 4px"><strong><%= it.status %></strong>: <%= it.instrument %></p>
<ul style="margin:0 0 12px;padding-left:20px">
<% if (!it.parties.length) { %><li><%= it.say('mail.noParties') %></li><% } %>
<% it.parties.forEach(function (party) { %><li><%= party.name %> (<%= party.side %>)</li>
<% }) %></ul>
<% if (it.subject) { %><p style="margin:0 0 4px"><%= it.say('mail.what') %>: <%= it.subject %></p><% } %>
<p style="margin:0 0 4px"><%= it.say('mail.when') %>: <%= it.on || it.say('mail.undated') %></p>
<% if (it.place) { %><p style="margin:0 0 4px"><%= it.say('mail.where') %>: <%= it.place %></p><% } %>
<p style="margin:12px 0 4px"><%= it.say('mail.proof') %>:</p>
<blockquote style="margin:0 0 12px;padding-left:12px;border-left:3px solid #888">«<%= it.evidence %>»</blockquote>
<p style="margin:0 0 12px"><%= it.say('mail.story') %>: <a href="<%= it.story.url %>"><%= it.story.title %></a> <%= it.story.publishedOn %></p>
<% if (it.others.length) { %><p style="margin:0"><%= it.say('mail.sources') %>:</p><ul style="margin:0 0 12px;padding-left:20px">
<% it.others.forEach(function (other) { %><li><a href="<%= other.url %>"><%= other.title %></a> <%= other.publishedOn %></li>
<% }) %></ul><% } %>
<% if (it.link) { %><p style="margin:0 0 12px"><a href="<%= it.link %>"><%= it.link %></a></p><% } %>
<p style="margin:12px 0 0;font-size:13px"><%= it.say('mail.why', { name: it.name }) %></p>
</body>
</html>
`;
