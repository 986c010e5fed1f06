package org.aigaq.streams.watch;

/// The collaborators, introduced to each other.
record Crew(
    Desk desk,
    Sites sites,
    Register register,
    Looks looks,
    ControlDesk controls,
    Probes probes,
    HealthDesk health,
    Sightings sightings,
    Comparisons comparisons,
    Dispatch dispatch) {

  static Crew of(Desk desk) {
    var living = new LivingPool(desk);
    var knowledge = new Knowledge(desk, living);
    var health = new HealthDesk(desk);
    var grading = new Grading(desk, living);
    var edits = new Edits(desk, living, grading);
    var sightings = new Sightings(desk, health, new Notices(desk));
    var revisions = new Revisions(desk, edits, new HostLines(desk, living));
    var probes = new Probes(desk);
    var vantages = new VantageDesk(desk, living);
    var removals = new Removals(desk, grading);
    var verdicts =
        new Verdicts(desk, new Lives(desk), revisions, edits, removals, living, grading, vantages);
    var outages = new Outages(desk, health, vantages);
    var settlement = new Settlement(desk, knowledge, verdicts, outages, living);
    var controls = new ControlDesk(desk, knowledge, living, probes, settlement, vantages);
    var samples = new Samples(desk);
    var comparisons =
        new Comparisons(
            desk,
            knowledge,
            vantages,
            samples,
            outages,
            new Blockings(desk, samples, health),
            health);
    return new Crew(
        desk,
        new Sites(desk, vantages),
        new Register(desk, health, sightings, new Branches(desk)),
        new Looks(desk, knowledge, verdicts, revisions, controls, probes),
        controls,
        probes,
        health,
        sightings,
        comparisons,
        new Dispatch(desk, controls, comparisons, health, sightings));
  }
}
