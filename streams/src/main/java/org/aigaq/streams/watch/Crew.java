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
    var verdicts =
        new Verdicts(
            desk, new Lives(desk), revisions, edits, new Removals(desk, grading), living, grading);
    var outages = new Outages(desk, health);
    var settlement = new Settlement(desk, knowledge, verdicts, outages, living);
    var controls = new ControlDesk(desk, knowledge, living, probes, settlement);
    return new Crew(
        desk,
        new Sites(desk),
        new Register(desk, health, sightings, new Branches(desk)),
        new Looks(desk, knowledge, verdicts, revisions, controls, probes),
        controls,
        probes,
        health,
        sightings,
        new Dispatch(desk, controls, health, sightings));
  }
}
