package org.nordkassa.store;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.sale.VatRate;
import org.nordkassa.sale.day.DayReport;
import org.nordkassa.sale.day.DayReport.Open;
import org.nordkassa.sale.day.DaySums;
import org.nordkassa.sale.day.DaySums.Count;
import org.nordkassa.sale.day.DaySums.Vat;
import org.nordkassa.sale.day.Figure;

/// The JSON of a day's report: all its figures, so that the entry stands for itself. Figures that are nothing are left out.
final class DayShape {
    private DayShape() {}

    static JsonObject write(DayReport report, JsonObject json) {
        var sums = report.sums();
        json.with("number", report.number().orElseThrow()).with("till", report.till())
                .withText("from", report.from().map(Instant::toString)).with("currency", sums.currency().getCode())
                .with("grandTotal", report.grandTotal()).withMoney("counted", report.counted()).with("by", report.by());
        sums.first().ifPresent(first -> json.with("series", first.series()).with("firstNumber", first.number()));
        sums.last().ifPresent(last -> json.with("lastSeries", last.series()).with("lastNumber", last.number()));
        json.withObjects("figures", Stream.of(Figure.values()).filter(sums.figures()::containsKey).map(figure ->
                new JsonObject().with("figure", figure).with("times", sums.times(figure)).with("sum", sums.sum(figure)))
                .toList());
        json.withObjects("vat", sums.vat().entrySet().stream().map(rate -> new JsonObject()
                .with("permille", rate.getKey().permille()).with("gross", rate.getValue().gross())
                .with("vat", rate.getValue().vat())).toList());
        return json.withObjects("open", report.open().stream().map(open -> new JsonObject().with("what", open.what())
                .withMoney("amount", open.amount()).with("reference", open.reference())).toList());
    }

    static DayReport read(JsonObject json, Instant at) {
        var currency = CurrencyUnit.of(json.text("currency"));
        var figures = new EnumMap<Figure, Count>(Figure.class);
        json.objects("figures").forEach(one -> figures.put(one.constant(Figure.class, "figure"),
                new Count(one.smallNumber("times"), one.money("sum"))));
        Map<VatRate, Vat> vat = new HashMap<>();
        json.objects("vat").forEach(one -> vat.put(new VatRate(one.smallNumber("permille")),
                new Vat(one.money("gross"), one.money("vat"))));
        var sums = new DaySums(currency, number(json, "series", "firstNumber"), number(json, "lastSeries", "lastNumber"),
                figures, vat);
        return new DayReport(Optional.of(json.number("number")), json.text("till"),
                json.maybeText("from").map(Instant::parse), at, sums, json.money("grandTotal"), json.maybeMoney("counted"),
                json.objects("open").stream().map(one -> new Open(one.text("what"), one.maybeMoney("amount"),
                        one.text("reference"))).toList(), json.text("by"));
    }

    private static Optional<ReceiptNumber> number(JsonObject json, String series, String number) {
        return json.maybeText(series).map(of -> new ReceiptNumber(of, json.number(number)));
    }
}
