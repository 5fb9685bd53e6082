/** A story: its text with the evidence marked, the facts beside it. */
export const STORY = `
<h1><%= it.analysis.title || it.article.url %></h1>
<p class="meta"><%= it.analysis.publishedOn || '' %> · <%= it.record.sourceName %> · <%= it.record.regionNames.join(', ') %> · <%= it.say('console.version', { number: it.article.version }) %></p>
<% if (it.link) { %><p><a href="<%= it.link %>" rel="noreferrer noopener"><%= it.say('console.original') %></a></p><% } %>
<div class="columns">
<article class="text"><% it.segments.forEach(function (segment) { %><% if (segment.facts.length) { %><a class="proof" href="#<%= segment.facts[0] %>"><mark class="<%= segment.types[0] %>"><%= segment.text %></mark></a><% } else { %><%= segment.text %><% } %><% }) %></article>
<aside>
<h2><%= it.say('console.facts') %></h2>
<% if (it.analysis.agreements.length) { %><h2><%= it.say('console.agreements') %></h2>
<ul class="cards"><% it.analysis.agreements.forEach(function (fact, i) { %><li id="agreement-<%= i %>"><strong><%= it.say('instrument.' + fact.instrument) %></strong>, <%= it.say('status.' + fact.status) %> <%= fact.signedOn || '' %>
<p class="meta"><%= fact.parties.map(function (party) { return party.name }).join(' — ') %></p><% if (fact.subject) { %><p><%= fact.subject %></p><% } %></li><% }) %></ul><% } %>
<% if (it.analysis.figures.length) { %><h2><%= it.say('console.figures') %></h2>
<ul class="cards"><% it.analysis.figures.forEach(function (fact, i) { %><li id="figure-<%= i %>"><strong><%= fact.value.toLocaleString(it.language) %> <%= fact.unit %></strong>
<p class="meta"><%= fact.measure %> · <%= fact.kind %> <%= fact.direction || '' %> · <%= fact.period || '' %></p></li><% }) %></ul><% } %>
<% if (it.analysis.people.length) { %><h2><%= it.say('console.people') %></h2>
<ul><% it.analysis.people.forEach(function (person) { %><li><%= person.name %><% if (person.position) { %>, <%= person.position %><% } %></li><% }) %></ul><% } %>
<% if (it.analysis.events.length) { %><h2><%= it.say('console.events') %></h2>
<ul><% it.analysis.events.forEach(function (fact, i) { %><li id="event-<%= i %>"><%= fact.name || fact.kind %> <%= fact.on || '' %></li><% }) %></ul><% } %>
<% if (it.others.length) { %><h2><%= it.say('console.alsoIn') %></h2>
<ul><% it.others.forEach(function (other) { %><li><%= other.title || other.url %> · <%= other.sourceId %></li><% }) %></ul><% } %>
<% if (it.analysis.because) { %><h2><%= it.say('console.relevance') %></h2><ul><% it.analysis.because.forEach(function (why) { %><li><%= why %></li><% }) %></ul><% } %>
</aside></div>
`;
