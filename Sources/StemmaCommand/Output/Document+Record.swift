import Stemma

extension Document {
  /// The document as a JSON record that can be read again.
  var recordLine: String {
    var json = JSONWriter()
    json.beginObject()
    json.field("id", id)
    json.field("url", url)
    json.field("source", source)
    json.field("title", title)
    json.field("date", date)
    json.field("fetched", fetched)
    json.field("text", text)
    json.endObject()
    return json.text + "\n"
  }
}
