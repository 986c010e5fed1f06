package org.aigaq.ingest.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.aigaq.ingest.render.Rendered.Failed;
import org.aigaq.ingest.render.Rendered.Html;

/// One page in a browser, from blank to rest, in a context of its own: no cookie, cache or worker
/// outlives it.
final class PageVisit {
  private static final Set<String> LASTING = Set.of("Script", "Stylesheet");
  private static final Set<String> GIVEN = Set.of("Script", "Stylesheet", "XHR", "Fetch");

  /// These would make the browser wait for bytes that it has, or say what is ours to say.
  private static final Set<String> NOT_PASSED_ON =
      Set.of(
          "content-encoding",
          "content-length",
          "transfer-encoding",
          "connection",
          "set-cookie",
          "strict-transport-security",
          "alt-svc",
          "link",
          "refresh");

  private static final long NAP_MILLIS = 50;

  private final DevTools tools;
  private final RenderBounds bounds;
  private final String url;
  private final Resource document;
  private final ResourceSource source;
  private final AtomicInteger pending = new AtomicInteger();
  private final AtomicInteger given = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicBoolean documentGiven = new AtomicBoolean();
  private final AtomicLong restlessAt = new AtomicLong(System.nanoTime());
  private volatile boolean loaded;
  private volatile String session = "";
  private volatile String mainFrame = "";

  PageVisit(
      DevTools tools, RenderBounds bounds, String url, Resource document, ResourceSource source) {
    this.tools = tools;
    this.bounds = bounds;
    this.url = url;
    this.document = document;
    this.source = source;
  }

  Rendered run(String userAgent, java.util.function.BooleanSupplier tooMuchMemory)
      throws IOException, InterruptedException {
    String context =
        call("", "Target.createBrowserContext", DevTools.params())
            .path("browserContextId")
            .asText();
    try {
      open(context, userAgent);
      call(session, "Page.navigate", DevTools.params().put("url", url));
      long deadline = System.nanoTime() + bounds.total().toNanos();
      while (!atRest() && System.nanoTime() < deadline) {
        if (tooMuchMemory.getAsBoolean()) {
          String words = "more than %,d bytes".formatted(bounds.memoryBytes());
          return new Failed("out_of_memory", words);
        }
        TimeUnit.MILLISECONDS.sleep(NAP_MILLIS);
      }
      return result();
    } finally {
      var params = DevTools.params().put("browserContextId", context);
      call("", "Target.disposeBrowserContext", params);
    }
  }

  private void open(String context, String userAgent) throws IOException, InterruptedException {
    var deny = DevTools.params().put("behavior", "deny").put("browserContextId", context);
    call("", "Browser.setDownloadBehavior", deny);
    var blank = DevTools.params().put("url", "about:blank").put("browserContextId", context);
    mainFrame = call("", "Target.createTarget", blank).path("targetId").asText();
    var attach = DevTools.params().put("targetId", mainFrame).put("flatten", true);
    session = call("", "Target.attachToTarget", attach).path("sessionId").asText();
    ObjectNode everything = DevTools.params();
    everything.putArray("patterns").addObject().put("urlPattern", "*");
    call(session, "Fetch.enable", everything);
    call(session, "Page.enable", DevTools.params());
    call(session, "Network.enable", DevTools.params());
    call(session, "Network.setBypassServiceWorker", DevTools.params().put("bypass", true));
    var agent = DevTools.params().put("userAgent", userAgent);
    call(session, "Network.setUserAgentOverride", agent);
  }

  /// Takes an event of the browser; never blocks.
  void take(String from, String method, JsonNode params) {
    if (!from.equals(session)) {
      return;
    }
    switch (method) {
      case "Page.loadEventFired" -> {
        loaded = true;
        restless();
      }
      case "Fetch.requestPaused" -> {
        pending.incrementAndGet();
        restless();
        Thread.startVirtualThread(() -> answer(params));
      }
      case "Page.javascriptDialogOpening" -> Thread.startVirtualThread(this::closeDialog);
      default -> {
        // Of no interest.
      }
    }
  }

  private void restless() {
    restlessAt.set(System.nanoTime());
  }

  private boolean atRest() {
    return loaded
        && pending.get() == 0
        && System.nanoTime() - restlessAt.get() > bounds.quiet().toNanos();
  }

  private void closeDialog() {
    try {
      call(session, "Page.handleJavaScriptDialog", DevTools.params().put("accept", false));
    } catch (IOException e) {
      // It is gone already.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(JsonNode paused) {
    String id = paused.path("requestId").asText();
    try {
      Optional<Resource> resource = resource(paused);
      if (resource.isPresent()) {
        given.incrementAndGet();
        fulfil(id, resource.get());
      } else {
        refused.incrementAndGet();
        var params = DevTools.params().put("requestId", id).put("errorReason", "BlockedByClient");
        call(session, "Fetch.failRequest", params);
      }
    } catch (IOException e) {
      // The page no longer waits for it.
      refused.incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      restless();
      pending.decrementAndGet();
    }
  }

  private Optional<Resource> resource(JsonNode paused) throws InterruptedException {
    JsonNode request = paused.path("request");
    String type = paused.path("resourceType").asText();
    String asked = request.path("url").asText();
    boolean main = type.equals("Document") && paused.path("frameId").asText().equals(mainFrame);
    if (main && documentGiven.compareAndSet(false, true)) {
      return Optional.of(document);
    }
    boolean mayHave =
        (main || GIVEN.contains(type))
            && request.path("method").asText().equals("GET")
            && given.get() < bounds.resources();
    return mayHave ? source.get(asked, LASTING.contains(type)) : Optional.empty();
  }

  private void fulfil(String id, Resource resource) throws IOException, InterruptedException {
    var params = DevTools.params().put("requestId", id).put("responseCode", resource.status());
    var headers = params.putArray("responseHeaders");
    resource
        .headers()
        .forEach(
            (name, value) -> {
              if (!NOT_PASSED_ON.contains(name)) {
                headers.addObject().put("name", name).put("value", value);
              }
            });
    params.put("body", Base64.getEncoder().encodeToString(resource.body()));
    call(session, "Fetch.fulfillRequest", params);
  }

  private Rendered result() throws IOException, InterruptedException {
    JsonNode root =
        call(session, "DOM.getDocument", DevTools.params().put("depth", 0)).path("root");
    var node = DevTools.params().put("nodeId", root.path("nodeId").asInt());
    String html = call(session, "DOM.getOuterHTML", node).path("outerHTML").asText();
    int bytes = html.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > bounds.htmlBytes()) {
      return new Failed("too_large", "a document of %,d bytes".formatted(bytes));
    }
    return new Html(html, root.path("documentURL").asText(url), given.get(), refused.get());
  }

  private JsonNode call(String of, String method, ObjectNode params)
      throws IOException, InterruptedException {
    return tools.call(of.isEmpty() ? null : of, method, params);
  }
}
