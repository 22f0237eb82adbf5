package org.nordkassa.ui.kit;

import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/// A feather icon as a character, so that it takes its size in em and its colour from the sheet like any text.
public final class Icon extends Text {
    public Icon(Feather icon, String... styles) {
        getStyleClass().setAll("icon");
        getStyleClass().addAll(styles);
        setIcon(icon);
    }

    public void setIcon(Feather icon) {
        setText(Character.toString(icon.getCode()));
    }
}
