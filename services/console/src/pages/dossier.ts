/** A dossier: who, what, how it came about, with the proof of each step. */
export const DOSSIER = `
<h1><%= it.dossier.title %></h1>
<dl>
<dt><%= it.say('mail.instrument') %></dt><dd><%= it.say('instrument.' + it.dossier.instrument) %></dd>
<dt><%= it.say('mail.status') %></dt><dd><%= it.say('status.' + it.dossier.status) %></dd>
<% if (it.dossier.signedOn) { %><dt><%= it.say('console.signedOn') %></dt><dd><%= it.dossier.signedOn %></dd><% } %>
<% if (it.dossier.subject) { %><dt><%= it.say('mail.what') %></dt><dd><%= it.dossier.subject %></dd><% } %>
<dt><%= it.say('mail.who') %></dt><dd><% it.dossier.parties.forEach(function (party) { %><%= party.name %> (<%= it.say('side.' + party.side) %>)<br><% }) %></dd>
</dl>
<h2><%= it.say('console.history') %></h2>
<ul class="cards"><% it.dossier.history.forEach(function (entry) { %><li><strong><%= it.say('status.' + entry.status) %></strong> <%= entry.on || '' %>
<blockquote><%= entry.evidence.text %></blockquote><p class="meta"><%= entry.reportedOn || '' %></p></li><% }) %></ul>
<h2><%= it.say('console.stories') %></h2>
<ul><% it.dossier.articles.forEach(function (article) { %><li><% if (article.storyId) { %><a href="/stories/<%= article.storyId %>"><%= article.title || article.url %></a><% } else { %><%= article.title || article.url %><% } %> · <%= article.publishedOn || '' %></li><% }) %></ul>
`;
